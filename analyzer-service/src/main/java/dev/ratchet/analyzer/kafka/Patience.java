package dev.ratchet.analyzer.kafka;

import java.time.Duration;

/**
 * How much a reaction waits for and reads before it decides.
 *
 * @param forTables until the service's own tables have caught up
 * @param forRuns until the run of the latest violation has closed
 * @param snapshots decisions of violating runs, and of sound ones, that are read back at most
 */
public record Patience(Duration forTables, Duration forRuns, int snapshots) {}
