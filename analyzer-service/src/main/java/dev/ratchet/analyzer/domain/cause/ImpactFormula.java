package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How bad a pattern is. With n violations of a artifacts in w workflows,
 * score = severity × frequency × breadth × trend × timeLost, where
 *
 * <ul>
 *   <li>severity is the mean weight of the violations: low 1, medium 2, high 4, critical 8;
 *   <li>frequency is 1 + log2(n): the tenth repetition is less of a surprise than the second;
 *   <li>breadth is 1 + (a − 1) / 4 + (w − 1) / 2, and 2 at most;
 *   <li>trend is √((later + 1) / (earlier + 1)) of the violations in the later and in the earlier half of the pattern's
 *       time, from 0.75 to 1.5; 1 below four violations;
 *   <li>timeLost is 1 + log2(1 + h / 8) / 4, and 2 at most, of the h hours that are known to have been lost: from detection
 *       until the violations were put right, and in runs that failed; 1 where no duration is known.
 * </ul>
 *
 * A score below {@value #MEDIUM} is low, below {@value #HIGH} medium, below {@value #CRITICAL} high, else critical: two
 * medium violations of one artifact are medium.
 */
public final class ImpactFormula {

    private static final double MEDIUM = 4;
    private static final double HIGH = 10;
    private static final double CRITICAL = 32;
    private static final double PER_ARTIFACT = 0.25;
    private static final double PER_WORKFLOW = 0.5;

    private ImpactFormula() {}

    /** The impact of the violations by themselves. */
    public static Impact of(Portrait portrait) {
        return of(portrait, List.of(), 1);
    }

    /** The impact with everything that the file knows. */
    public static Impact of(CaseFile file) {
        return of(file.portrait(), file.runs(), file.workflows());
    }

    /**
     * The impact with its factors.
     *
     * @param portrait of a pattern with at least one member
     * @param runs of the violations, as far as they have closed
     * @param workflows in which there are patterns like it, its own among them
     */
    public static Impact of(Portrait portrait, List<ClosedRun> runs, int workflows) {
        int artifacts = portrait.artifacts().size();
        TimeLost lost = TimeLost.of(portrait, runs);
        Map<String, Double> factors = new LinkedHashMap<>();
        factors.put("severity", severity(portrait));
        factors.put("frequency", 1 + Math.log(portrait.frequency()) / Math.log(2));
        factors.put("breadth", Math.min(2, 1 + PER_ARTIFACT * (artifacts - 1) + PER_WORKFLOW * (workflows - 1)));
        factors.put("trend", Trend.of(portrait.times()).factor());
        factors.put("timeLost", lost.factor());
        double score = rounded(factors.values().stream().reduce(1.0, (one, other) -> one * other));
        factors.put("score", score);
        factors.put("workflows", (double) workflows);
        if (lost.known() > 0) {
            factors.put("hoursLost", lost.hours());
        }
        factors.replaceAll((name, factor) -> rounded(factor));
        return new Impact(classOf(score), portrait.frequency(), artifacts, factors);
    }

    private static double severity(Portrait portrait) {
        return portrait.detected().stream()
                .map(ViolationDetected::severity)
                .mapToDouble(ImpactFormula::weight)
                .average()
                .orElse(0);
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
