package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Whether a workflow asks for an optimization, and why.
 *
 * @param name {@code high-impact}, {@code technical-debt} or {@code duplicates}
 * @param count that is held against the threshold: of the pattern where it is highest, or of the workflow
 * @param patterns the ids of those that reach it or add to it, the largest first
 */
public record OptimizationTrigger(
        String name, int threshold, int count, boolean fired, String why, List<String> patterns) {

    /**
     * The three triggers of one workflow.
     *
     * @param portraits of all of its patterns
     * @param improved the ids of patterns for which an improvement was proposed and not rejected
     */
    public static List<OptimizationTrigger> of(Thresholds thresholds, List<Portrait> portraits, Set<String> improved) {
        return List.of(
                inOnePattern(
                        "high-impact",
                        thresholds.highImpact(),
                        portraits,
                        OptimizationTrigger::severe,
                        "violations of high or critical severity"),
                debt(thresholds.technicalDebt(), portraits, improved),
                inOnePattern("duplicates", thresholds.duplicates(), portraits, Portrait::frequency, "violations"));
    }

    private static OptimizationTrigger inOnePattern(
            String name, int threshold, List<Portrait> portraits, ToIntFunction<Portrait> counting, String counted) {
        List<Portrait> ordered = ordered(portraits, counting);
        int most = ordered.isEmpty() ? 0 : counting.applyAsInt(ordered.getFirst());
        List<String> reaching = ids(ordered.stream()
                .filter(portrait -> counting.applyAsInt(portrait) >= Math.max(1, threshold))
                .toList());
        String why = ordered.isEmpty()
                ? "The workflow has no patterns"
                : "%s has %d %s, and %d are enough"
                        .formatted(ordered.getFirst().pattern().slug(), most, counted, threshold);
        return new OptimizationTrigger(name, threshold, most, !reaching.isEmpty(), why, reaching);
    }

    private static OptimizationTrigger debt(int threshold, List<Portrait> portraits, Set<String> improved) {
        List<Portrait> without = portraits.stream()
                .filter(portrait -> !improved.contains(portrait.pattern().id()))
                .filter(portrait -> open(portrait) > 0)
                .toList();
        List<Portrait> ordered = ordered(without, OptimizationTrigger::open);
        int all = ordered.stream().mapToInt(OptimizationTrigger::open).sum();
        String why = "%d open violations in %d patterns have no improvement, and %d are enough"
                .formatted(all, ordered.size(), threshold);
        return new OptimizationTrigger(
                "technical-debt", threshold, all, all >= Math.max(1, threshold), why, ids(ordered));
    }

    private static List<Portrait> ordered(List<Portrait> portraits, ToIntFunction<Portrait> counting) {
        List<Portrait> ordered = new ArrayList<>(portraits);
        ordered.sort((one, other) -> Integer.compare(counting.applyAsInt(other), counting.applyAsInt(one)));
        return ordered;
    }

    private static List<String> ids(List<Portrait> portraits) {
        return portraits.stream().map(portrait -> portrait.pattern().id()).toList();
    }

    private static int severe(Portrait portrait) {
        return (int) portrait.detected().stream()
                .filter(violation -> violation.severity() == Severity.HIGH || violation.severity() == Severity.CRITICAL)
                .count();
    }

    private static int open(Portrait portrait) {
        return (int) portrait.violations().stream()
                .filter(violation -> violation.standing() == Violation.Standing.OPEN)
                .count();
    }
}
