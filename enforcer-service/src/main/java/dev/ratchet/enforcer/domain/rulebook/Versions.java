package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.events.Rule;

/** The same definition under another version. */
final class Versions {

    private Versions() {}

    static Rule as(int version, Rule rule) {
        return new Rule(
                rule.id(),
                version,
                rule.name(),
                rule.description(),
                rule.checkPoint(),
                rule.severity(),
                rule.mode(),
                rule.check(),
                rule.remediation(),
                rule.scope(),
                rule.onError(),
                rule.owner(),
                rule.rationale(),
                rule.relatedViolation(),
                rule.relatedImprovement(),
                rule.addedDate());
    }
}
