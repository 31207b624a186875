package dev.ratchet.analyzer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.analyzer.domain.pattern.Certainty;
import dev.ratchet.analyzer.domain.pattern.Sureness;
import dev.ratchet.analyzer.domain.proposal.OptimizationTriggers;
import dev.ratchet.analyzer.domain.proposal.OptimizationTriggers.Fired;
import dev.ratchet.analyzer.domain.proposal.OptimizationTriggers.Readiness;
import dev.ratchet.analyzer.domain.proposal.PromotionCriteria;
import dev.ratchet.analyzer.domain.proposal.Thresholds;
import dev.ratchet.analyzer.rest.PatternView.Proposed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a workflow calls for attention.
 *
 * @param shouldOptimize whether any threshold is reached
 * @param thresholds of this workflow
 * @param promotion what a pattern of this workflow must reach before an improvement is proposed
 * @param patterns where each stands against that
 */
public record TriggersView(
        String workflow,
        boolean shouldOptimize,
        Thresholds thresholds,
        PromotionView promotion,
        List<FiredView> fired,
        List<ReadinessView> patterns) {

    /** The criteria of promotion. */
    public record PromotionView(int minFrequency, String minImpact, double patternConfidence) {

        static PromotionView of(PromotionCriteria criteria) {
            return new PromotionView(
                    criteria.minFrequency(), criteria.minImpact().wireName(), criteria.minConfidence());
        }
    }

    /** One threshold that is reached; without a pattern it is the whole workflow's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FiredView(
            String trigger,
            int threshold,
            int count,
            @Nullable String pattern,
            List<String> violations,
            String because) {

        static FiredView of(Fired fired) {
            return new FiredView(
                    fired.trigger(),
                    fired.threshold(),
                    fired.count(),
                    fired.pattern().orElse(null),
                    fired.violations(),
                    fired.because());
        }
    }

    /**
     * Where a pattern stands; it is promoted when nothing is unmet.
     *
     * @param confidence only where it was measured, 0..1
     * @param sureness the same in a sentence
     * @param basis what the confidence rests on; {@code too-small} says that there are too few texts to measure it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReadinessView(
            String pattern,
            String slug,
            int frequency,
            String impact,
            @Nullable Double confidence,
            @Nullable String basis,
            @Nullable String sureness,
            List<String> unmet,
            @Nullable Proposed improvement) {

        static ReadinessView of(Readiness readiness) {
            Certainty certainty = readiness.portrait().certainty();
            return new ReadinessView(
                    readiness.portrait().pattern().id(),
                    readiness.portrait().pattern().slug(),
                    readiness.portrait().frequency(),
                    readiness.impact().impactClass().wireName(),
                    readiness.portrait().measured().orElse(null),
                    certainty == null ? null : certainty.basis().wireName(),
                    Sureness.of(readiness.portrait()).orElse(null),
                    readiness.unmet(),
                    readiness.improvement().map(Proposed::of).orElse(null));
        }
    }

    static TriggersView of(OptimizationTriggers triggers) {
        return new TriggersView(
                triggers.workflow(),
                !triggers.fired().isEmpty(),
                triggers.policy().thresholds(),
                PromotionView.of(triggers.policy().promotion()),
                triggers.fired().stream().map(FiredView::of).toList(),
                triggers.patterns().stream().map(ReadinessView::of).toList());
    }
}
