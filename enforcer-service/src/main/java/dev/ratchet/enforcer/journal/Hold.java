package dev.ratchet.enforcer.journal;

import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventId;
import dev.ratchet.events.OperationEvent.DecisionsJournalled;
import dev.ratchet.events.OperationEvent.JournalDrained;
import dev.ratchet.log.Outgoing;
import java.time.Instant;

/**
 * The time from the first decision that had to wait until the journal is empty. What the log is told of it has ids that
 * follow from that decision, so that telling it twice changes nothing.
 *
 * @param drained decisions that are on the log since
 */
record Hold(String first, String replica, Instant since, long drained) {

    private static final String SERVICE = "enforcer-service";

    static Hold from(JournalEntry first) {
        GateDecided decided = first.decision();
        return new Hold(first.id(), decided.replica(), decided.decidedAt(), 0);
    }

    /** Whether the log knows that decisions are late; it is told before the first of them. */
    boolean isTold() {
        return drained > 0;
    }

    Hold after(long more) {
        return new Hold(first, replica, since, drained + more);
    }

    Outgoing begun() {
        return Outgoing.withId(
                new DecisionsJournalled(SERVICE, replica, first, since), EventId.derived(first, "journalled", 0));
    }

    /** @param last how many the last part has */
    Outgoing ended(long last, Instant at) {
        return Outgoing.withId(
                new JournalDrained(SERVICE, replica, first, drained + last, at), EventId.derived(first, "drained", 0));
    }
}
