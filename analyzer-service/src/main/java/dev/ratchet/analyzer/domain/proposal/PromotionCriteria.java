package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.ImpactFormula;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ImpactClass;

/**
 * What a pattern must reach before an improvement is proposed for it.
 *
 * @param minConfidence 0..1
 */
public record PromotionCriteria(int minFrequency, ImpactClass minImpact, double minConfidence) {

    /** @param portrait without the violations that a rule noticed */
    boolean areMetBy(Portrait portrait) {
        return portrait.frequency() >= Math.max(1, minFrequency)
                && portrait.holdsTogether(minConfidence, Math.max(1, minFrequency))
                && ImpactFormula.of(portrait).impactClass().compareTo(minImpact) >= 0;
    }
}
