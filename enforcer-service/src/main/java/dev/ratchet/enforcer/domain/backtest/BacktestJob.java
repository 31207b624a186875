package dev.ratchet.enforcer.domain.backtest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backtest under way, or what came of it.
 *
 * @param digest of the request that started it
 * @param read decisions that have been read, of any kind
 * @param total decisions that will be read; 0 while that isn't known
 * @param problem why it failed
 */
public record BacktestJob(
        String id,
        String digest,
        String startedBy,
        Phase phase,
        long read,
        long total,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Reading reading,
        @Nullable BacktestCounts counts,
        SelfCheck.@Nullable Counts selfCheck,
        @Nullable String problem) {

    /** How far it has come. */
    public enum Phase {
        WAITING,
        READING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }
}
