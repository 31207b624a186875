package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that did not hold in a decision, or could not be decided.
 *
 * @param missing the facts that it needed and did not find
 * @param waivedBy the exception that applied, so that it blocked nothing
 */
public record Objection(
        String rule,
        RuleMode mode,
        RuleSeverity severity,
        RuleOutcome outcome,
        boolean blocks,
        List<String> missing,
        @Nullable String waivedBy) {

    private static final int MISSING = 10;

    public Objection {
        missing = List.copyOf(missing);
    }

    /** An objection of which nobody has made an exception. */
    public Objection(
            String rule,
            RuleMode mode,
            RuleSeverity severity,
            RuleOutcome outcome,
            boolean blocks,
            List<String> missing) {
        this(rule, mode, severity, outcome, blocks, missing, null);
    }

    static Objection of(Trigger trigger) {
        return new Objection(
                trigger.rule().toString(),
                trigger.mode(),
                trigger.severity(),
                trigger.outcome(),
                trigger.blocks(),
                trigger.missing().stream().limit(MISSING).toList(),
                trigger.waivedBy() == null ? null : trigger.waivedBy().waiver());
    }
}
