package dev.ratchet.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service deals with the log. */
@ConfigMapping(prefix = "ratchet.log")
public interface LogConfig {

    /** How long a publication may take before it is given up with {@link LogUnavailable}. */
    @WithDefault("5s")
    Duration publishTimeout();

    /** How many publications may wait for their acknowledgement at once; more are refused. */
    @WithDefault("10000")
    int publishBacklog();

    /** How long a command waits until its table has seen its event, before it answers 202. */
    @WithDefault("5s")
    Duration foldTimeout();

    /** How often positions are held against the broker, to notice what was lost. */
    @WithDefault("10s")
    Duration watchInterval();

    /** Replicas of the topics that are created: 3 in production, 1 on a single broker. */
    @WithDefault("1")
    short replicationFactor();

    /** How long a start waits for a broker that starts too, before the service starts without it. */
    @WithDefault("10s")
    Duration startPatience();

    /** Whether a database that is away makes the service not ready. */
    @WithDefault("true")
    boolean databaseInReadiness();

    /** Whether a broker that has not answered since the start makes the service not ready. */
    @WithDefault("true")
    boolean brokerInReadiness();
}
