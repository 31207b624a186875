package dev.ratchet.enforcer.journal;

import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventId;
import dev.ratchet.events.OperationEvent.DecisionsJournalled;
import dev.ratchet.events.OperationEvent.JournalDrained;
import dev.ratchet.events.UndecodableEvent;
import dev.ratchet.log.Outgoing;
import java.time.Duration;
import java.time.Instant;

/**
 * The time from the first decision that had to wait until the journal is empty. The log is told of one that lasts longer
 * than a hiccup, under ids that follow from that decision, so that telling it twice changes nothing.
 *
 * @param isTold whether the log knows that decisions are late
 * @param drained decisions that are on the log since
 */
record Hold(String first, String replica, Instant since, boolean isTold, long drained) {

    private static final String SERVICE = "enforcer-service";
    private static final Duration HICCUP = Duration.ofSeconds(1);

    /** @param now stands for the time of a decision that can't be read */
    static Hold from(JournalEntry first, Instant now) {
        try {
            GateDecided decided = first.decision();
            return new Hold(first.id(), decided.replica(), decided.decidedAt(), false, 0);
        } catch (UndecodableEvent unreadable) {
            return new Hold(first.id(), "unknown", now, false, 0);
        }
    }

    boolean isToBeTold(Instant now) {
        return !isTold && now.isAfter(since.plus(HICCUP));
    }

    Hold told() {
        return new Hold(first, replica, since, true, drained);
    }

    Hold after(long more) {
        return new Hold(first, replica, since, isTold, drained + more);
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
