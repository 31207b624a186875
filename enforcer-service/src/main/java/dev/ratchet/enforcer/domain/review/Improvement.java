package dev.ratchet.enforcer.domain.review;

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
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An improvement under review, folded from {@link dev.ratchet.events.Topic#IMPROVEMENTS}. The first verdict on the log
 * that speaks of the revision which is then the current one counts; every other verdict changes nothing.
 *
 * @param revision the current one; an amendment that doesn't follow it directly is not applied
 * @param verdict the one that counts
 * @param supersession what took its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Improvement(
        ImprovementId id,
        ImprovementStatus status,
        int revision,
        Proposal proposal,
        String proposedBy,
        Instant proposedAt,
        Instant changedAt,
        @Nullable ReviewVerdict verdict,
        @Nullable Supersession supersession) {

    /** The improvement that took its place, and why. */
    public record Supersession(ImprovementId by, String reason) {}

    /**
     * A person's verdict, as it stands on the log.
     *
     * @param eventId of the event, so that what follows from it knows the one that won
     * @param mode that the rule begins in; absent for a rejection
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewVerdict(
            String eventId, int revision, @Nullable RuleMode mode, String by, String reason, Instant at) {}

    /** The improvement that took its place. */
    public @Nullable ImprovementId supersededBy() {
        return supersession == null ? null : supersession.by();
    }

    /** How it stands while a rule of it is in force in the mode enforce; without an approval that changes nothing. */
    public Improvement whileEnforced() {
        return status == ImprovementStatus.APPROVED
                ? new Improvement(
                        id,
                        ImprovementStatus.ENFORCED,
                        revision,
                        proposal,
                        proposedBy,
                        proposedAt,
                        changedAt,
                        verdict,
                        supersession)
                : this;
    }

    /** The fewest events that give this state when they are replayed from nothing. */
    public List<ImprovementImage.Entry> events() {
        return new ImprovementImage(this).events();
    }

    /** The state after an event of this improvement; null while it has not been proposed. */
    public static @Nullable Improvement after(@Nullable Improvement state, Recorded<ImprovementEvent> recorded) {
        ImprovementEvent event = recorded.event();
        if (state == null) {
            return event instanceof ImprovementProposed proposed ? proposed(proposed) : null;
        }
        return state.status == ImprovementStatus.PROPOSED ? state.after(event, recorded.id()) : state;
    }

    private static Improvement proposed(ImprovementProposed event) {
        return new Improvement(
                event.id(),
                ImprovementStatus.PROPOSED,
                event.revision(),
                event.proposal(),
                event.by(),
                event.proposedAt(),
                event.proposedAt(),
                null,
                null);
    }

    private Improvement after(ImprovementEvent event, String eventId) {
        return switch (event) {
            case ImprovementProposed again -> this;
            case ImprovementAmended amended -> amended.revision() == revision + 1 ? amended(amended) : this;
            case ImprovementBacktested backtested -> this;
            case ImprovementApproved approved -> approved.revision() == revision ? approved(approved, eventId) : this;
            case ImprovementRejected rejected -> rejected.revision() == revision ? rejected(rejected, eventId) : this;
            case ImprovementSuperseded gone -> superseded(gone);
        };
    }

    private Improvement amended(ImprovementAmended event) {
        return new Improvement(
                id, status, event.revision(), event.proposal(), event.by(), proposedAt, event.at(), null, null);
    }

    private Improvement approved(ImprovementApproved event, String eventId) {
        return decided(
                ImprovementStatus.APPROVED,
                new ReviewVerdict(eventId, revision, event.mode(), event.by(), event.reason(), event.at()));
    }

    private Improvement rejected(ImprovementRejected event, String eventId) {
        return decided(
                ImprovementStatus.REJECTED,
                new ReviewVerdict(eventId, revision, null, event.by(), event.reason(), event.at()));
    }

    private Improvement decided(ImprovementStatus outcome, ReviewVerdict by) {
        return new Improvement(id, outcome, revision, proposal, proposedBy, proposedAt, by.at(), by, null);
    }

    private Improvement superseded(ImprovementSuperseded event) {
        return new Improvement(
                id,
                ImprovementStatus.SUPERSEDED,
                revision,
                proposal,
                proposedBy,
                proposedAt,
                event.at(),
                null,
                new Supersession(event.supersededBy(), event.reason()));
    }
}
