package dev.ratchet.analyzer;

import dev.ratchet.events.ImpactClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a team may set about patterns and proposals. */
@ConfigMapping(prefix = "ratchet.analyzer")
public interface AnalyzerConfig {

    /** The patterns of a workflow and type are drawn anew when their texts have grown by this part: 32 is a 32nd. */
    @WithDefault("32")
    int rebuildShare();

    /** How many texts are kept in memory with their vectors; one takes some 2 kB. */
    @WithDefault("100000")
    int textsInMemory();

    /** How many violations a pattern needs before an improvement is proposed. */
    @WithDefault("2")
    int minFrequency();

    /** How bad a pattern must be before an improvement is proposed. */
    @WithDefault("MEDIUM")
    ImpactClass minImpact();

    /** How surely the members of a pattern must belong together before an improvement is proposed, 0..1. */
    @WithDefault("0.8")
    double minConfidence();

    /** How many violations of high or critical severity in one pattern call for attention. */
    @WithDefault("2")
    int highImpact();

    /** How many open violations of a workflow, whose patterns have no improvement, call for attention. */
    @WithDefault("5")
    int technicalDebt();

    /** How many violations in one pattern call for attention. */
    @WithDefault("2")
    int duplicates();

    /** What single workflows set otherwise, by the workflow's name. */
    Map<String, ForWorkflow> workflows();

    /** What one workflow sets otherwise; the rest is as for all. */
    interface ForWorkflow {

        OptionalInt minFrequency();

        Optional<ImpactClass> minImpact();

        OptionalDouble minConfidence();

        OptionalInt highImpact();

        OptionalInt technicalDebt();

        OptionalInt duplicates();
    }

    /** How many decisions of violating runs, and how many of sound ones, a rule is learned from at most. */
    @WithDefault("100")
    int maxSnapshots();

    /** How long a reaction waits for the service's own tables before it starts again. */
    @WithDefault("5s")
    Duration tablePatience();

    /** How long a proposal waits for the run of its latest violation to close, which then is evidence too. */
    @WithDefault("2s")
    Duration runPatience();
}
