package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.enforcer.domain.check.Explanation;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleInForce;
import dev.ratchet.events.Rule;
import java.util.List;

/** How each rule in scope came to what it says. */
public final class ExplainedRules {

    /** Rules that are explained in one answer. */
    public static final int MOST = 100;

    private ExplainedRules() {}

    /** A rule with the value of each part of its check. */
    public record OfRule(Rule rule, Explanation explanation) {}

    /** Asks the rules in scope again, telling more; the rules of the lowest numbers where there are more than {@value #MOST}. */
    public static List<OfRule> of(GateCall call, RuleBook book) {
        return book.inScope(call.checkPoint(), call.artifact(), call.workflow()).stream()
                .filter(rule -> rule.covers(call.artifact(), call.workflow()))
                .limit(MOST)
                .map(inForce -> explained(inForce, call))
                .toList();
    }

    private static OfRule explained(RuleInForce inForce, GateCall call) {
        return new OfRule(inForce.rule(), inForce.check().explained(call.facts()));
    }
}
