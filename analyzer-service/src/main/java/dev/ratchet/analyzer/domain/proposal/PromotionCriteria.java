package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.Proposal.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a pattern must reach before an improvement is proposed for it.
 *
 * @param minConfidence 0..1
 */
public record PromotionCriteria(int minFrequency, ImpactClass minImpact, double minConfidence) {

    /**
     * Whether it reaches all of that.
     *
     * @param portrait without the violations that a rule noticed
     */
    boolean areMetBy(Portrait portrait, Supplier<Impact> impact) {
        return isFrequentEnough(portrait) && isSureEnough(portrait) && isBadEnough(impact.get());
    }

    /** What a pattern lacks, one sentence each; none when it reaches everything. */
    List<String> unmetBy(Portrait portrait, Impact impact) {
        List<String> unmet = new ArrayList<>();
        if (!isFrequentEnough(portrait)) {
            unmet.add("Its frequency is %d, and minFrequency is %d".formatted(portrait.frequency(), minFrequency));
        }
        if (!isBadEnough(impact)) {
            unmet.add("Its impact is %s, and minImpact is %s"
                    .formatted(impact.impactClass().wireName(), minImpact.wireName()));
        }
        if (!isSureEnough(portrait)) {
            unmet.add(notSureEnough(portrait));
        }
        return unmet;
    }

    private String notSureEnough(Portrait portrait) {
        if (portrait.isTooSmallToMeasure()) {
            long alike = portrait.mostAlike();
            return "It is too small to calibrate its confidence, and %s of its violations say the same or show the same gap between expected and actual, where %d are asked for"
                    .formatted(alike == 1 ? "no two" : alike, Math.max(1, minFrequency));
        }
        return String.format(
                Locale.ROOT,
                "Its confidence is %.2f, and patternConfidence is %.2f",
                portrait.confidence(),
                minConfidence);
    }

    private boolean isFrequentEnough(Portrait portrait) {
        return portrait.frequency() >= Math.max(1, minFrequency);
    }

    private boolean isSureEnough(Portrait portrait) {
        return portrait.holdsTogether(minConfidence, Math.max(1, minFrequency));
    }

    private boolean isBadEnough(Impact impact) {
        return impact.impactClass().compareTo(minImpact) >= 0;
    }
}
