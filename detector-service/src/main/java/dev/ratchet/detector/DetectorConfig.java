package dev.ratchet.detector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the detector watches runs. */
@ConfigMapping(prefix = "ratchet.detector")
public interface DetectorConfig {

    /** How often open runs are held against the deadlines of their workflows. */
    @WithDefault("1s")
    Duration scanInterval();

    /** How long an event may take from where it happened to the log before its absence counts as a missed deadline. */
    @WithDefault("2s")
    Duration deadlineGrace();
}
