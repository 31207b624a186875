package dev.ratchet.analyzer;

import dev.ratchet.analyzer.AnalyzerConfig.ForWorkflow;
import dev.ratchet.analyzer.domain.proposal.LearningPolicies;
import dev.ratchet.analyzer.domain.proposal.LearningPolicy;
import dev.ratchet.analyzer.domain.proposal.PromotionCriteria;
import dev.ratchet.analyzer.domain.proposal.Thresholds;
import java.util.Map;
import java.util.TreeMap;

/** Reads the policies of the workflows from the configuration: what one sets goes before what is set for all. */
final class ConfiguredPolicies {

    private ConfiguredPolicies() {}

    static LearningPolicies of(AnalyzerConfig config) {
        LearningPolicy house = new LearningPolicy(
                new Thresholds(config.highImpact(), config.technicalDebt(), config.duplicates()),
                new PromotionCriteria(config.minFrequency(), config.minImpact(), config.minConfidence()));
        Map<String, LearningPolicy> byWorkflow = new TreeMap<>();
        config.workflows().forEach((workflow, own) -> byWorkflow.put(workflow, policy(house, own)));
        return new LearningPolicies(house, byWorkflow);
    }

    private static LearningPolicy policy(LearningPolicy house, ForWorkflow own) {
        Thresholds thresholds = house.thresholds();
        PromotionCriteria promotion = house.promotion();
        return new LearningPolicy(
                new Thresholds(
                        own.highImpact().orElse(thresholds.highImpact()),
                        own.technicalDebt().orElse(thresholds.technicalDebt()),
                        own.duplicates().orElse(thresholds.duplicates())),
                new PromotionCriteria(
                        own.minFrequency().orElse(promotion.minFrequency()),
                        own.minImpact().orElse(promotion.minImpact()),
                        own.minConfidence().orElse(promotion.minConfidence())));
    }
}
