package dev.ratchet.metrics.domain.rules;

import dev.ratchet.metrics.domain.statistics.Comparison;
import dev.ratchet.metrics.domain.statistics.Exposure;
import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import dev.ratchet.metrics.domain.violations.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened around a rule, and what it says about the rule. There is no circle in it: violations that the rule itself
 * noticed are left out, and so are those that were withdrawn.
 *
 * @param pattern the pattern that the rule is to end; absent when the rule was not made for one
 * @param violations of that pattern
 * @param episodes of the rule
 * @param observedSince when the pattern's workflow was first heard of; absent when it never was
 * @param now the end of what has not ended yet
 */
public record RuleEvidence(
        RuleLife rule,
        @Nullable String pattern,
        List<Violation> violations,
        List<Episode> episodes,
        @Nullable Instant observedSince,
        Instant now) {

    public RuleEvidence {
        violations = violations.stream()
                .filter(Violation::stands)
                .filter(violation -> !violation.isSourcedBy(rule.rule()))
                .toList();
        episodes = List.copyOf(episodes);
    }

    /**
     * Violations of the pattern since the rule has had a say that none of its episodes preceded: the artifact had not
     * triggered the rule before, or the rule had found it in order again. Empty when there is no pattern to escape from, or
     * the rule never had a say.
     */
    public OptionalLong escaped() {
        Instant since = rule.enforcedSince();
        return pattern == null || since == null
                ? OptionalLong.empty()
                : OptionalLong.of(from(since).filter(this::isUnpreceded).count());
    }

    /**
     * 1 − (violations of the pattern per week since the rule has had a say ÷ the same before). The time before starts when the
     * workflow was first heard of; where that was by a violation of the pattern, this one opens the time and isn't counted,
     * since a time that begins with a violation would make the rate before too high.
     */
    public Figure effectiveness() {
        if (pattern == null || observedSince == null) {
            return new NotEnoughData("the rule is not linked to a pattern of violations", 0);
        }
        return comparison()
                .map(Comparison::reduction)
                .orElseGet(() -> new NotEnoughData("the rule has only been a shadow", violations.size()));
    }

    /** The times before and since the rule has had a say; empty when it is not made for a pattern or never had a say. */
    public Optional<Comparison> comparison() {
        Instant start = observedSince;
        Instant since = rule.enforcedSince();
        if (pattern == null || start == null || since == null) {
            return Optional.empty();
        }
        long before = violations.stream()
                .map(Violation::detectedAt)
                .filter(at -> at.isAfter(start) && at.isBefore(since))
                .count();
        return Optional.of(new Comparison(
                Exposure.between(start, since, before),
                Exposure.between(since, end(), from(since).count())));
    }

    private Instant end() {
        Instant retired = rule.retiredAt();
        return retired != null && retired.isBefore(now) ? retired : now;
    }

    private Stream<Violation> from(Instant since) {
        return violations.stream()
                .filter(violation -> !violation.detectedAt().isBefore(since))
                .filter(violation -> !violation.detectedAt().isAfter(end()));
    }

    private boolean isUnpreceded(Violation violation) {
        return episodes.stream().noneMatch(episode -> episode.precedes(violation.artifact(), violation.detectedAt()));
    }
}
