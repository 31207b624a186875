package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.check.Stopped;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.RuleOutcome;

/** How a trigger says why it could not be decided, and how that is read back from the record. */
public final class Undecided {

    private static final String BEGIN = "Could not be decided (";

    private static final String IN_BRIEF = "Very many rules did not hold at once.";

    private Undecided() {}

    /**
     * Whether a recorded trigger was ended by a limit or the deadline. A replay takes such an outcome from the record: the
     * deadline depends on the machine.
     */
    public static boolean wasStopped(Trigger trigger) {
        return trigger.outcome() == RuleOutcome.UNDECIDED && trigger.message().startsWith(BEGIN + Stopped.MARK);
    }

    /** What is told of a trigger that shares its words with others. */
    static String inBrief(Trigger trigger) {
        if (trigger.outcome() != RuleOutcome.UNDECIDED) {
            return "Did not hold. " + IN_BRIEF;
        }
        return BEGIN + (wasStopped(trigger) ? Stopped.MARK : "") + "in brief). " + IN_BRIEF;
    }

    /** What to bring, so that it can be decided. */
    static String remedy(CheckResult result) {
        return Template.bounded("Bring what is unknown: " + String.join(", ", result.missing()));
    }

    /** @param description what the rule expects */
    static String message(CheckResult result, String description) {
        String why = result.reason() != null ? result.reason() : "unknown: " + String.join(", ", result.missing());
        return Template.bounded(BEGIN + why + "): " + description);
    }
}
