package dev.ratchet.metrics.domain.improvements;

import static dev.ratchet.metrics.domain.improvements.ImprovementStatus.APPROVED;
import static dev.ratchet.metrics.domain.improvements.ImprovementStatus.PROPOSED;
import static dev.ratchet.metrics.domain.improvements.ImprovementStatus.REJECTED;
import static dev.ratchet.metrics.domain.improvements.ImprovementStatus.SUPERSEDED;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Proposal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An improvement's way through review. The first verdict on the log for the revision that is current decides; whatever
 * comes after a decision changes nothing.
 *
 * @param step the step of the workflow that it changes or checks; absent when it names none
 * @param decidedAt when it was approved, rejected or superseded; absent while it is proposed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImprovementLife(
        ImprovementId id,
        String pattern,
        String workflow,
        @Nullable String step,
        String checklistItem,
        int revision,
        ImprovementStatus status,
        Instant proposedAt,
        @Nullable Instant decidedAt) {

    /** The improvement after an event that speaks of it; one that was never proposed doesn't exist. */
    public static @Nullable ImprovementLife after(@Nullable ImprovementLife before, ImprovementEvent event) {
        if (before == null) {
            return event instanceof ImprovementProposed proposed
                    ? of(proposed.id(), 1, proposed.proposal(), proposed.proposedAt())
                    : null;
        }
        return before.status == PROPOSED ? before.after(event) : before;
    }

    /** When a reviewer approved it; absent when nobody has. */
    public @Nullable Instant approvedAt() {
        return status == APPROVED ? decidedAt : null;
    }

    private ImprovementLife after(ImprovementEvent event) {
        return switch (event) {
            case ImprovementProposed again -> this;
            case ImprovementAmended amended ->
                amended.revision() > revision ? of(id, amended.revision(), amended.proposal(), proposedAt) : this;
            case ImprovementBacktested tried -> this;
            case ImprovementApproved approved -> verdict(approved.revision(), APPROVED, approved.approvedAt());
            case ImprovementRejected rejected -> verdict(rejected.revision(), REJECTED, rejected.rejectedAt());
            case ImprovementSuperseded superseded -> verdict(revision, SUPERSEDED, superseded.supersededAt());
        };
    }

    private ImprovementLife verdict(int ofRevision, ImprovementStatus newStatus, Instant at) {
        return ofRevision == revision
                ? new ImprovementLife(id, pattern, workflow, step, checklistItem, revision, newStatus, proposedAt, at)
                : this;
    }

    private static ImprovementLife of(ImprovementId id, int revision, Proposal proposal, Instant proposedAt) {
        return new ImprovementLife(
                id,
                proposal.pattern(),
                proposal.workflow(),
                proposal.processChange().step(),
                proposal.checklistItem(),
                revision,
                PROPOSED,
                proposedAt,
                null);
    }
}
