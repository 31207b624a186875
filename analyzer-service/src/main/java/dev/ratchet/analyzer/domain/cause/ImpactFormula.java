package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent.Impact;
import dev.ratchet.events.Severity;
import java.util.Map;

/**
 * How bad a pattern is. With n violations of a artifacts, score = severity × frequency × breadth, where
 *
 * <ul>
 *   <li>severity is the mean weight of the violations: low 1, medium 2, high 4, critical 8;
 *   <li>frequency is 1 + log2(n): the tenth repetition is less of a surprise than the second;
 *   <li>breadth is 1 + (a − 1) / 4, and 2 at most.
 * </ul>
 *
 * A score below {@value #MEDIUM} is low, below {@value #HIGH} medium, below {@value #CRITICAL} high, else critical: two
 * medium violations of one artifact are medium.
 */
public final class ImpactFormula {

    private static final double MEDIUM = 4;
    private static final double HIGH = 10;
    private static final double CRITICAL = 32;
    private static final double BREADTH_STEP = 0.25;

    private ImpactFormula() {}

    /**
     * The impact with its factors.
     *
     * @param portrait of a pattern with at least one member
     */
    public static Impact of(Portrait portrait) {
        int artifacts = portrait.artifacts().size();
        double severity = portrait.detected().stream()
                .mapToDouble(violation -> weight(violation.severity()))
                .average()
                .orElse(0);
        double frequency = 1 + Math.log(portrait.frequency()) / Math.log(2);
        double breadth = Math.min(2, 1 + BREADTH_STEP * (artifacts - 1));
        double score = rounded(severity * frequency * breadth);
        Map<String, Double> factors = Map.of(
                "severity", rounded(severity),
                "frequency", rounded(frequency),
                "breadth", rounded(breadth),
                "score", score);
        return new Impact(classOf(score), portrait.frequency(), artifacts, factors);
    }

    private static double weight(Severity severity) {
        return switch (severity) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 4;
            case CRITICAL -> 8;
        };
    }

    private static ImpactClass classOf(double score) {
        if (score < MEDIUM) {
            return ImpactClass.LOW;
        }
        if (score < HIGH) {
            return ImpactClass.MEDIUM;
        }
        return score < CRITICAL ? ImpactClass.HIGH : ImpactClass.CRITICAL;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
