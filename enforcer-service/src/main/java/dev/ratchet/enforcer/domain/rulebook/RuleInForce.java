package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Rule;
import org.jspecify.annotations.Nullable;

/** A rule that speaks at its checkpoint, with its check ready to be asked. */
public record RuleInForce(Rule rule, Check check) {

    /** True when the rule speaks of this artifact in this workflow, and all that its scope asks for is said. */
    public boolean covers(Artifact artifact, @Nullable String workflow) {
        return scope().covers(artifact, workflow);
    }

    /** True when the rule may speak of this artifact: it can't be decided whether, for want of a fact. */
    boolean isUnsure(Artifact artifact, @Nullable String workflow) {
        return scope().mayCover(artifact, workflow)
                && !scope().unsaid(artifact, workflow).isEmpty();
    }

    /** What it asks of the artifact and the workflow. */
    public ScopeOf scope() {
        return new ScopeOf(rule.scope());
    }
}
