package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.CheckResult;
import java.util.List;

/** A rule that did not hold, with what its check said. */
public record Finding(RuleInForce rule, CheckResult result) {

    /**
     * What the rules in scope say of one document of facts.
     *
     * @param rulesEvaluated how many rules are in scope
     * @param notHeld those that did not hold, in the order of their numbers
     */
    public record Findings(int rulesEvaluated, List<Finding> notHeld) {

        public Findings {
            notHeld = List.copyOf(notHeld);
        }
    }
}
