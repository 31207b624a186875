package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Rule;
import org.jspecify.annotations.Nullable;

/** A rule that speaks at its checkpoint, with its check ready to be asked. */
public record RuleInForce(Rule rule, Check check) {

    /** True when the rule speaks of this artifact in this workflow. What isn't said of the artifact is in no narrower scope. */
    public boolean covers(Artifact artifact, @Nullable String workflow) {
        Rule.Scope scope = rule.scope();
        return (scope.workflow() == null || scope.workflow().equals(workflow))
                && (scope.artifactKind() == null || scope.artifactKind().equals(artifact.kind()))
                && (scope.artifactPattern() == null
                        || Glob.ofNames(scope.artifactPattern()).matches(artifact.name()));
    }
}
