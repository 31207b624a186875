package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleMode;

/** A rule in another mode: what an unknown fact means moves with the mode, unless its definition departs from the default. */
final class Modes {

    private Modes() {}

    /** @param rule as it was activated */
    static Rule inMode(Rule rule, RuleMode mode) {
        boolean isDefault = rule.onError() == Rule.defaultOnError(rule.severity(), rule.mode());
        OnError onError = isDefault ? Rule.defaultOnError(rule.severity(), mode) : rule.onError();
        return new Rule(
                rule.id(),
                rule.version(),
                rule.name(),
                rule.description(),
                rule.checkPoint(),
                rule.severity(),
                mode,
                rule.check(),
                rule.remediation(),
                rule.scope(),
                onError,
                rule.owner(),
                rule.rationale(),
                rule.relatedViolation(),
                rule.relatedImprovement(),
                rule.addedDate());
    }
}
