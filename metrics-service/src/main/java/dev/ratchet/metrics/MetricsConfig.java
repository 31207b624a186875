package dev.ratchet.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the figures are shown. */
@ConfigMapping(prefix = "ratchet.metrics")
public interface MetricsConfig {

    /** How old the figures that Prometheus gets may be; within it, scrapes cost the database nothing. */
    @WithDefault("5s")
    Duration scrapeCache();
}
