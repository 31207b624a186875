package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.util.List;

/**
 * One rule that did not hold in a decision, or could not be decided.
 *
 * @param missing the facts that it needed and did not find
 */
public record Objection(
        String rule, RuleMode mode, RuleSeverity severity, RuleOutcome outcome, boolean blocks, List<String> missing) {

    private static final int MISSING = 10;

    public Objection {
        missing = List.copyOf(missing);
    }

    static Objection of(Trigger trigger) {
        return new Objection(
                trigger.rule().toString(),
                trigger.mode(),
                trigger.severity(),
                trigger.outcome(),
                trigger.blocks(),
                trigger.missing().stream().limit(MISSING).toList());
    }
}
