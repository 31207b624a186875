package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.rulebook.ScopeOf;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The workflows that its scopes name; none where one of them has every workflow. */
    List<String> workflows() {
        List<String> named = scopes().map(ScopeOf::scope)
                .map(Rule.Scope::workflow)
                .flatMap(Stream::ofNullable)
                .toList();
        return named.size() == 1 + alsoIn.size() ? named.stream().distinct().toList() : List.of();
    }

    /** The facts that its expression may read, by the names of their groups; more when in doubt. */
    public Set<String> groups() {
        return FactGroups.mentionedIn(expression);
    }

    /** True unless something that is said of the artifact lies outside all of its scopes. */
    boolean mayCover(Artifact artifact, @Nullable String workflow) {
        return scopes().anyMatch(one -> one.mayCover(artifact, workflow));
    }

    /** The facts that its scopes ask for and nobody says; none where one of them has the artifact. */
    List<String> unsaid(Artifact artifact, @Nullable String workflow) {
        return scopes().filter(one -> one.mayCover(artifact, workflow))
                .map(one -> one.unsaid(artifact, workflow))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private Stream<ScopeOf> scopes() {
        return Stream.concat(Stream.of(scope), alsoIn.stream()).map(ScopeOf::new);
    }

    boolean blocks(RuleOutcome outcome) {
        return switch (outcome) {
            case HELD -> false;
            case FAILED -> severity == RuleSeverity.BLOCKING;
            case UNDECIDED -> onError == OnError.BLOCK;
        };
    }
}
