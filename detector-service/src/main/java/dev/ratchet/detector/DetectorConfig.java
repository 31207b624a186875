package dev.ratchet.detector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How the detector watches runs. */
@ConfigMapping(prefix = "ratchet.detector")
public interface DetectorConfig {

    /** How often open runs are held against the deadlines of their workflows. */
    @WithDefault("1s")
    Duration scanInterval();

    /** How long an event may take from where it happened to the log before its absence counts as a missed deadline. */
    @WithDefault("2s")
    Duration deadlineGrace();

    /** How long ago what is reported may have happened; at most ten years, as which the log counts all that is older. */
    @WithDefault("3653d")
    Duration longestAgo();

    /** How long the log goes on without a word of a run that has not ended until the run counts as abandoned. */
    @WithDefault("7d")
    Duration idleRun();

    /** How it is noticed that a gate was skipped. */
    Gates gates();

    /** Gates that runs must ask. */
    interface Gates {

        /** How long a decision may be on its way to the log before its absence counts, where a workflow doesn't say. */
        @WithDefault("10m")
        Duration grace();

        /** The steps that are deployments where a workflow names no gates: before them stands pre-deploy. */
        @WithDefault("deploy")
        Set<String> deploySteps();

        /** How often it is looked whether a gate was skipped. */
        @WithDefault("5s")
        Duration scanInterval();

        /** How far back runs are looked at after a start. */
        @WithDefault("7d")
        Duration lookBack();
    }
}
