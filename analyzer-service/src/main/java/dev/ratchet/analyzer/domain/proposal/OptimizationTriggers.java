package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.Proposal.Impact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which thresholds a workflow has reached, and why, and which of its patterns meet the criteria of promotion, and if not,
 * why not.
 *
 * @param fired empty where nothing calls for attention
 */
public record OptimizationTriggers(
        String workflow, LearningPolicy policy, List<Fired> fired, List<Readiness> patterns) {

    private static final int CITED = 50;

    /**
     * One threshold that is reached.
     *
     * @param trigger {@code high-impact}, {@code technical-debt} or {@code duplicates}
     * @param pattern the one in which it is reached; empty for the whole workflow
     * @param violations that count for it, the first 50
     * @param because a sentence with the count and the threshold
     */
    public record Fired(
            String trigger,
            int threshold,
            int count,
            Optional<String> pattern,
            List<String> violations,
            String because) {}

    /**
     * Where a pattern stands against the criteria of promotion.
     *
     * @param portrait without the violations that a rule noticed
     * @param unmet what it lacks, a sentence each; empty when an improvement may be proposed
     */
    public record Readiness(Portrait portrait, Impact impact, List<String> unmet, Optional<Improvement> improvement) {}

    /** The answer for one workflow; all patterns are its own. */
    public static OptimizationTriggers of(String workflow, LearningPolicy policy, List<WeighedPattern> patterns) {
        Stream<Fired> ofPatterns = patterns.stream().flatMap(pattern -> ofPattern(policy.thresholds(), pattern));
        return new OptimizationTriggers(
                workflow,
                policy,
                Stream.concat(ofPatterns, technicalDebt(policy.thresholds(), patterns))
                        .toList(),
                patterns.stream().map(pattern -> readiness(policy, pattern)).toList());
    }

    private static Stream<Fired> ofPattern(Thresholds thresholds, WeighedPattern pattern) {
        Optional<String> id = Optional.of(pattern.portrait().pattern().id());
        String where = "in pattern '" + pattern.portrait().pattern().slug() + "'";
        return Stream.concat(
                fired(
                        "high-impact",
                        thresholds.highImpact(),
                        pattern.ofHighImpact(),
                        id,
                        "of high or critical severity " + where),
                fired("duplicates", thresholds.duplicates(), pattern.portrait().violations(), id, where));
    }

    private static Stream<Fired> technicalDebt(Thresholds thresholds, List<WeighedPattern> patterns) {
        List<Violation> debt = patterns.stream()
                .filter(pattern -> !pattern.isDealtWith())
                .map(WeighedPattern::open)
                .flatMap(Collection::stream)
                .toList();
        return fired(
                "technical-debt",
                thresholds.technicalDebt(),
                debt,
                Optional.empty(),
                "open without a proposed or approved improvement");
    }

    private static Stream<Fired> fired(
            String trigger, int threshold, List<Violation> violations, Optional<String> pattern, String which) {
        int count = violations.size();
        if (count == 0 || count < threshold) {
            return Stream.empty();
        }
        return Stream.of(new Fired(
                trigger,
                threshold,
                count,
                pattern,
                violations.stream().map(Violation::id).limit(CITED).toList(),
                "%s %s; the threshold is %d".formatted(Counted.of(count, "violation"), which, threshold)));
    }

    private static Readiness readiness(LearningPolicy policy, WeighedPattern pattern) {
        return new Readiness(
                pattern.portrait(),
                pattern.impact(),
                policy.promotion().unmetBy(pattern.portrait(), pattern.impact()),
                pattern.improvement());
    }
}
