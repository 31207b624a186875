package dev.ratchet.detector.domain.workflow;

import dev.ratchet.events.Event;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal stands, as {@code ratchet-improvements} tells it: the first verdict on the log for the revision that
 * was current then decides; every other verdict changes nothing.
 *
 * @param decision the id of the event that decided; absent while the proposal is open
 */
public record ImprovementState(
        int revision,
        Proposal proposal,
        Status status,
        @Nullable String decision) {

    /** Open, or decided in one of three ways. */
    public enum Status {
        PROPOSED,
        APPROVED,
        REJECTED,
        SUPERSEDED
    }

    /** The improvement after an event. Refuses an event that speaks of an improvement that was never proposed. */
    public static ImprovementState after(
            @Nullable ImprovementState state, Recorded<? extends ImprovementEvent> recorded) {
        if (recorded.event() instanceof ImprovementProposed proposed) {
            return state == null ? opened(proposed.revision(), proposed.proposal()) : state;
        }
        if (state == null) {
            throw new InvalidValue(
                    "id",
                    "an improvement that was proposed before",
                    recorded.event().id());
        }
        return state.status == Status.PROPOSED ? state.evolved(recorded) : state;
    }

    private ImprovementState evolved(Recorded<? extends ImprovementEvent> recorded) {
        return switch (recorded.event()) {
            case ImprovementProposed ignored -> this;
            case ImprovementBacktested ignored -> this;
            case ImprovementAmended amended ->
                amended.revision() > revision ? opened(amended.revision(), amended.proposal()) : this;
            case ImprovementApproved approved -> decided(approved.revision(), Status.APPROVED, recorded);
            case ImprovementRejected rejected -> decided(rejected.revision(), Status.REJECTED, recorded);
            case ImprovementSuperseded ignored -> decided(revision, Status.SUPERSEDED, recorded);
        };
    }

    private static ImprovementState opened(int revision, Proposal proposal) {
        return new ImprovementState(revision, proposal, Status.PROPOSED, null);
    }

    private ImprovementState decided(int onRevision, Status verdict, Recorded<? extends Event> recorded) {
        return onRevision == revision ? new ImprovementState(revision, proposal, verdict, recorded.id()) : this;
    }

    /** What is to change in the steps of workflows, one change for each; none where the proposal is a rule only. */
    public List<ProcessChange> stepChanges() {
        boolean isOwn = proposal.type() == ImprovementType.WORKFLOW_ENHANCEMENT;
        return proposal.processChanges().stream().skip(isOwn ? 0 : 1).toList();
    }

    /** True when this event is the approval that won. */
    public boolean isApprovedBy(String eventId) {
        return status == Status.APPROVED && eventId.equals(decision);
    }
}
