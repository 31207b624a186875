package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;

/** Under which heading of the answer a trigger stands. */
public enum Standing {
    /** It blocks. */
    FAILURE,
    /** It is shown. */
    WARNING,
    /** It is worth knowing. */
    INFO,
    /** It is recorded, nothing else. */
    SHADOW,
    /** It could not be decided, and that does not block. */
    UNDECIDED,
    /** Somebody made an exception, so that it does not block. */
    WAIVED;

    /** What a trigger of this severity, mode and outcome amounts to. */
    public static Standing of(Trigger trigger) {
        if (trigger.mode() == RuleMode.SHADOW) {
            return SHADOW;
        }
        if (trigger.waivedBy() != null) {
            return WAIVED;
        }
        if (trigger.blocks()) {
            return FAILURE;
        }
        if (trigger.outcome() == RuleOutcome.UNDECIDED) {
            return UNDECIDED;
        }
        return trigger.severity() == RuleSeverity.INFO ? INFO : WARNING;
    }

    /**
     * Whether an outcome of a rule blocks: only in enforce, and there when a blocking rule failed, or when a rule that
     * blocks on error could not be decided.
     */
    static boolean blocks(Rule rule, RuleOutcome outcome) {
        return rule.mode() == RuleMode.ENFORCE
                && switch (outcome) {
                    case HELD -> false;
                    case FAILED -> rule.severity() == RuleSeverity.BLOCKING;
                    case UNDECIDED -> rule.onError() == OnError.BLOCK;
                };
    }
}
