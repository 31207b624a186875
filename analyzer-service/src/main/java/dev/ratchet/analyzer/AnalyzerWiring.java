package dev.ratchet.analyzer;

import dev.ratchet.analyzer.domain.cause.EarlierImprovements;
import dev.ratchet.analyzer.domain.cause.Inquiry;
import dev.ratchet.analyzer.domain.cause.RelatedPatterns;
import dev.ratchet.analyzer.domain.evidence.ProcessRecords;
import dev.ratchet.analyzer.domain.pattern.Classifier;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.analyzer.domain.proposal.LearningPolicies;
import dev.ratchet.analyzer.domain.proposal.TriggerCheck;
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
    LearningPolicies learningPolicies(AnalyzerConfig config) {
        return ConfiguredPolicies.of(config);
    }

    @Produces
    @Singleton
    TriggerCheck triggerCheck(
            KnownPatterns patterns, KnownImprovements improvements, Inquiry inquiry, LearningPolicies policies) {
        return new TriggerCheck(patterns, improvements, inquiry, policies);
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
