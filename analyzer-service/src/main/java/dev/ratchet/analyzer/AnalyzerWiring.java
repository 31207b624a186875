package dev.ratchet.analyzer;

import dev.ratchet.analyzer.domain.pattern.Classifier;
import dev.ratchet.analyzer.domain.proposal.PromotionCriteria;
import dev.ratchet.analyzer.domain.wording.LexicalSimilarity;
import dev.ratchet.analyzer.kafka.Patience;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the domain from the configuration. */
@Dependent
public class AnalyzerWiring {

    @Produces
    @Singleton
    Classifier classifier(AnalyzerConfig config) {
        return new Classifier(new LexicalSimilarity(), config.similarityThreshold());
    }

    @Produces
    @Singleton
    PromotionCriteria promotionCriteria(AnalyzerConfig config) {
        return new PromotionCriteria(config.minFrequency(), config.minImpact(), config.minConfidence());
    }

    @Produces
    @Singleton
    Patience patience(AnalyzerConfig config) {
        return new Patience(config.tablePatience(), config.runPatience(), config.maxSnapshots());
    }
}
