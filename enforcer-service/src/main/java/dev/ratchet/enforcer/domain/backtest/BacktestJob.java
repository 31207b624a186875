package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.OperationEvent.BacktestEnded;
import dev.ratchet.events.OperationEvent.BacktestStarted;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A backtest under way, or what came of it.
 *
 * @param digest of the request that started it
 * @param replica that runs it, or ran it
 * @param improvement whose draft rule is tried; absent when it is of something else
 * @param read decisions that have been read, of any kind
 * @param total decisions that will be read; 0 while that isn't known
 * @param problem why it failed
 */
public record BacktestJob(
        String id,
        String digest,
        String startedBy,
        String replica,
        @Nullable ImprovementId improvement,
        Phase phase,
        long read,
        long total,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Reading reading,
        @Nullable BacktestCounts counts,
        SelfCheck.@Nullable Counts selfCheck,
        @Nullable String problem) {

    /** How far it has come; only the replica that runs it knows more than that it runs elsewhere. */
    public enum Phase {
        WAITING,
        READING,
        ELSEWHERE,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    /** Its beginning, as the log is told of it. */
    public BacktestStarted started(String service) {
        return new BacktestStarted(service, id, replica, digest, improvement, startedBy, startedAt);
    }

    /** The end of one that is over, as the log is told of it. */
    public BacktestEnded ended(String service) {
        return new BacktestEnded(
                service,
                id,
                phase.name().toLowerCase(Locale.ROOT),
                read,
                total,
                problem,
                reading == null || counts == null ? null : BacktestResults.findings(reading, counts),
                reading == null || selfCheck == null ? null : BacktestResults.comparison(reading, selfCheck),
                Objects.requireNonNull(finishedAt));
    }
}
