package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleInForce;
import dev.ratchet.events.DecisionEvent.Held;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleOutcome;
import java.util.ArrayList;
import java.util.List;

/** The policy decision point: the same call and the same book always give the same judgement. */
public final class Gate {

    private Gate() {}

    /** Asks every rule in scope; an artifact may pass unless one of them blocks. */
    public static Judgement judged(GateCall call, RuleBook book) {
        List<Trigger> triggers = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (RuleInForce inForce : book.inScope(call.checkPoint(), call.artifact(), call.workflow())) {
            Rule rule = inForce.rule();
            CheckResult result = inForce.check().on(call.facts());
            if (result.outcome() == RuleOutcome.HELD) {
                held.add(new Held(rule.id(), rule.version(), result.sawDigest()));
            } else {
                triggers.add(trigger(rule, result, call.facts()));
            }
        }
        boolean allowed = triggers.stream().noneMatch(Trigger::blocks);
        return new Judgement(allowed, List.copyOf(triggers), List.copyOf(held), book.version());
    }

    private static Trigger trigger(Rule rule, CheckResult result, Facts facts) {
        return new Trigger(
                rule.id(),
                rule.version(),
                rule.name(),
                rule.severity(),
                rule.mode(),
                result.outcome(),
                Standing.blocks(rule, result.outcome()),
                message(rule, result, facts),
                Template.filled(rule.remediation(), facts),
                result.saw(),
                result.sawDigest(),
                result.missing(),
                rule.relatedViolation(),
                rule.relatedImprovement());
    }

    private static String message(Rule rule, CheckResult result, Facts facts) {
        String description = Template.filled(rule.description(), facts);
        if (result.outcome() == RuleOutcome.FAILED) {
            return Template.bounded("Expected: " + description);
        }
        return Undecided.message(result, description);
    }
}
