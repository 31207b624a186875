package dev.ratchet.analyzer;

import dev.ratchet.analyzer.domain.cause.EarlierImprovements;
import dev.ratchet.analyzer.domain.cause.Inquiry;
import dev.ratchet.analyzer.domain.cause.RelatedPatterns;
import dev.ratchet.analyzer.domain.evidence.ProcessRecords;
import dev.ratchet.analyzer.domain.grouping.Background;
import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.Grouper;
import dev.ratchet.analyzer.domain.grouping.Nearness;
import dev.ratchet.analyzer.domain.pattern.Classifier;
import dev.ratchet.analyzer.domain.pattern.Corrections;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.KnownTexts;
import dev.ratchet.analyzer.domain.pattern.RebuildPoints;
import dev.ratchet.analyzer.domain.pattern.Recognition;
import dev.ratchet.analyzer.domain.pattern.Sights;
import dev.ratchet.analyzer.domain.pattern.TextMemory;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.analyzer.domain.proposal.LearningPolicies;
import dev.ratchet.analyzer.domain.proposal.NearPatterns;
import dev.ratchet.analyzer.domain.proposal.TriggerCheck;
import dev.ratchet.analyzer.domain.proposal.Upkeep;
import dev.ratchet.analyzer.kafka.Patience;
import dev.ratchet.analyzer.model.LoadedModel;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Builds the domain from the configuration. */
@Dependent
public class AnalyzerWiring {

    private static final Logger LOG = Logger.getLogger(AnalyzerWiring.class);

    /** Loaded once; where the sentence model can't run, that is said once. */
    @Produces
    @Singleton
    LoadedModel loadedModel() {
        LoadedModel loaded = LoadedModel.load();
        loaded.missing()
                .ifPresent(reason -> LOG.warnf(
                        "%s. Violations are compared by their words (%s).",
                        reason, loaded.embedding().model()));
        return loaded;
    }

    @Produces
    @Singleton
    Embedding embedding(LoadedModel loaded) {
        return loaded.embedding();
    }

    @Produces
    @Singleton
    LearningPolicies learningPolicies(AnalyzerConfig config) {
        return ConfiguredPolicies.of(config);
    }

    @Produces
    @Singleton
    Background background(Embedding embedding) {
        return Background.of(embedding);
    }

    @Produces
    @Singleton
    TriggerCheck triggerCheck(
            KnownPatterns patterns, KnownImprovements improvements, Inquiry inquiry, LearningPolicies policies) {
        return new TriggerCheck(patterns, improvements, inquiry, policies);
    }

    @Produces
    @Singleton
    TextMemory textMemory(AnalyzerConfig config, KnownTexts texts, Embedding embedding) {
        return new TextMemory(texts, embedding, config.textsInMemory());
    }

    @Produces
    @Singleton
    Recognition recognition(AnalyzerConfig config, KnownTexts texts, TextMemory memory, Background background) {
        RebuildPoints points = new RebuildPoints(config.rebuildShare());
        return new Recognition(
                texts, memory, new Classifier(new Grouper(background), new Nearness(background), points));
    }

    @Produces
    @Singleton
    Sights sights(KnownTexts texts, TextMemory memory, Background background) {
        return new Sights(texts, memory, background);
    }

    @Produces
    @Singleton
    NearPatterns nearPatterns(KnownPatterns patterns, Sights sights) {
        return new NearPatterns(patterns, sights);
    }

    @Produces
    @Singleton
    Upkeep upkeep(KnownImprovements improvements) {
        return new Upkeep(improvements);
    }

    @Produces
    @Singleton
    Corrections corrections(KnownPatterns patterns, KnownTexts texts) {
        return new Corrections(patterns, texts);
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Patience patience(AnalyzerConfig config) {
        return new Patience(config.tablePatience(), config.runPatience(), config.maxSnapshots());
    }

    @Produces
    @Singleton
    Inquiry inquiry(
            ProcessRecords records, EarlierImprovements improvements, RelatedPatterns related, KnownPatterns patterns) {
        return new Inquiry(records, improvements, related, patterns::portrait);
    }
}
