package dev.ratchet.analyzer;

import dev.ratchet.analyzer.AnalyzerConfig.OfWorkflow;
import dev.ratchet.analyzer.domain.proposal.PromotionCriteria;
import dev.ratchet.analyzer.domain.proposal.Standards;
import dev.ratchet.analyzer.domain.proposal.Standards.Standard;
import dev.ratchet.analyzer.domain.proposal.Thresholds;
import java.util.HashMap;
import java.util.Map;

/** Reads the standards of all and of single workflows from the configuration. */
final class ConfiguredStandards {

    private final AnalyzerConfig config;

    ConfiguredStandards(AnalyzerConfig config) {
        this.config = config;
    }

    Standards standards() {
        Map<String, Standard> ofWorkflows = new HashMap<>();
        config.workflows().forEach((workflow, own) -> ofWorkflows.put(workflow, standard(own)));
        return new Standards(general(), ofWorkflows);
    }

    private Standard general() {
        return new Standard(
                new PromotionCriteria(config.minFrequency(), config.minImpact(), config.minConfidence()),
                new Thresholds(config.highImpact(), config.technicalDebt(), config.duplicates()));
    }

    private Standard standard(OfWorkflow own) {
        return new Standard(
                new PromotionCriteria(
                        own.minFrequency().orElse(config.minFrequency()),
                        own.minImpact().orElse(config.minImpact()),
                        own.minConfidence().orElse(config.minConfidence())),
                new Thresholds(
                        own.highImpact().orElse(config.highImpact()),
                        own.technicalDebt().orElse(config.technicalDebt()),
                        own.duplicates().orElse(config.duplicates())));
    }
}
