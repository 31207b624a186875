package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a scope has an artifact in a workflow. What isn't said may be anything, so that nothing is passed over in silence. */
public record ScopeOf(Rule.Scope scope) {

    /** True when it has them, all that it asks for being said. */
    public boolean covers(Artifact artifact, @Nullable String workflow) {
        return mayCover(artifact, workflow) && unsaid(artifact, workflow).isEmpty();
    }

    /** True unless something that is said lies outside. */
    public boolean mayCover(Artifact artifact, @Nullable String workflow) {
        return mayBe(scope.workflow(), workflow)
                && mayBe(scope.artifactKind(), artifact.kind())
                && (scope.artifactPattern() == null
                        || Glob.ofNames(scope.artifactPattern()).matches(artifact.name()));
    }

    /** The facts that it asks for and nobody says. */
    public List<String> unsaid(Artifact artifact, @Nullable String workflow) {
        List<String> unsaid = new ArrayList<>();
        if (scope.artifactKind() != null && artifact.kind() == null) {
            unsaid.add("artifact.kind");
        }
        if (scope.workflow() != null && workflow == null) {
            unsaid.add("workflow");
        }
        return unsaid;
    }

    static boolean mayBe(@Nullable String wanted, @Nullable String said) {
        return wanted == null || said == null || wanted.equals(said);
    }
}
