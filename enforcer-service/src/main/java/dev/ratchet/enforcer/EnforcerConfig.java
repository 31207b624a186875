package dev.ratchet.enforcer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the gate is set up. */
@ConfigMapping(prefix = "ratchet.enforcer")
public interface EnforcerConfig {

    /** Paths of facts that are redacted whole, for example {@code custom.contract}. */
    Optional<List<String>> redactPaths();

    /** How long ago the rule book may have been confirmed before an answer says that it is degraded. */
    @WithDefault("5m")
    Duration staleAfter();

    /** The largest facts, in bytes of JSON. */
    @WithDefault("921600")
    int maxFactsBytes();

    /** What this replica calls itself; absent means a name of its own at every start. */
    Optional<String> replica();

    /** When modes change by themselves. */
    Promotion promotion();

    /** What is asked of a rule before its mode changes. */
    interface Promotion {

        /** The share of false positives that a rule must stay below, 0..1. */
        @WithDefault("0.05")
        double target();

        /** How likely any wrong promotion, and any wrong demotion, may be over the life of a rule's version, 0..1. */
        @WithDefault("0.05")
        double alpha();

        /** The fewest judged episodes that a promotion rests on. */
        @WithDefault("30")
        int toPromote();

        /** The fewest judged episodes that a demotion rests on. */
        @WithDefault("10")
        int toDemote();
    }
}
