package dev.ratchet.analyzer;

import dev.ratchet.analyzer.domain.grouping.Background;
import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.Grouper;
import dev.ratchet.analyzer.domain.grouping.Nearness;
import dev.ratchet.analyzer.domain.grouping.WordsEmbedding;
import dev.ratchet.analyzer.domain.pattern.Classifier;
import dev.ratchet.analyzer.domain.pattern.KnownTexts;
import dev.ratchet.analyzer.domain.pattern.RebuildPoints;
import dev.ratchet.analyzer.domain.pattern.Recognition;
import dev.ratchet.analyzer.domain.pattern.TextMemory;
import dev.ratchet.analyzer.domain.proposal.PromotionCriteria;
import dev.ratchet.analyzer.kafka.Patience;
import dev.ratchet.analyzer.model.ModelUnavailable;
import dev.ratchet.analyzer.model.SentenceModel;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Builds the domain from the configuration. */
@Dependent
public class AnalyzerWiring {

    private static final Logger LOG = Logger.getLogger(AnalyzerWiring.class);

    /** The sentence model; where it can't run, words alone, which says so by its name on every classification. */
    @Produces
    @Singleton
    Embedding embedding() {
        try {
            return SentenceModel.load();
        } catch (ModelUnavailable unavailable) {
            Embedding words = new WordsEmbedding();
            LOG.warnf("%s. Violations are compared by their words (%s).", unavailable.getMessage(), words.model());
            return words;
        }
    }

    @Produces
    @Singleton
    Recognition recognition(AnalyzerConfig config, KnownTexts texts, Embedding embedding) {
        Background background = Background.of(embedding);
        Classifier classifier = new Classifier(
                new Grouper(background), new Nearness(background), new RebuildPoints(config.rebuildShare()));
        return new Recognition(texts, new TextMemory(texts, embedding, config.textsInMemory()), classifier);
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
