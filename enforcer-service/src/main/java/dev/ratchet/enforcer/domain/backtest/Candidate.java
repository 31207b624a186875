package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule on trial, as if it had been in enforce.
 *
 * @param replaces the rule of the book whose place it takes; absent when it would be a new one
 * @param check compiled from {@code expression}
 * @param alsoIn scopes that it would have too, as rules of their own
 */
public record Candidate(
        String expression,
        Check check,
        CheckPoint checkPoint,
        Rule.Scope scope,
        RuleSeverity severity,
        OnError onError,
        @Nullable RuleId replaces,
        List<Rule.Scope> alsoIn) {

    public Candidate {
        alsoIn = List.copyOf(alsoIn);
    }

    /** A rule that is tried in one scope. */
    public Candidate(
            String expression,
            Check check,
            CheckPoint checkPoint,
            Rule.Scope scope,
            RuleSeverity severity,
            OnError onError,
            @Nullable RuleId replaces) {
        this(expression, check, checkPoint, scope, severity, onError, replaces, List.of());
    }

    /** The facts that its expression may read, by the names of their groups; more when in doubt. */
    public Set<String> groups() {
        return FactGroups.mentionedIn(expression);
    }

    /** True when it speaks of this artifact in this workflow. What isn't said of the artifact is in no narrower scope. */
    public boolean covers(Artifact artifact, @Nullable String workflow) {
        return covers(scope, artifact, workflow)
                || alsoIn.stream().anyMatch(other -> covers(other, artifact, workflow));
    }

    private static boolean covers(Rule.Scope scope, Artifact artifact, @Nullable String workflow) {
        return (scope.workflow() == null || scope.workflow().equals(workflow))
                && (scope.artifactKind() == null || scope.artifactKind().equals(artifact.kind()))
                && (scope.artifactPattern() == null
                        || Glob.ofNames(scope.artifactPattern()).matches(artifact.name()));
    }

    boolean blocks(RuleOutcome outcome) {
        return switch (outcome) {
            case HELD -> false;
            case FAILED -> severity == RuleSeverity.BLOCKING;
            case UNDECIDED -> onError == OnError.BLOCK;
        };
    }
}
