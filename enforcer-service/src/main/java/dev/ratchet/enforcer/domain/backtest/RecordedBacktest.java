package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.Replica;
import dev.ratchet.enforcer.domain.backtest.BacktestJob.Phase;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.OperationEvent.BacktestEnded;
import dev.ratchet.events.OperationEvent.BacktestStarted;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A backtest as the log tells of it, from {@code ratchet-operations}.
 *
 * @param ended absent while it runs, and for ever when its replica was stopped in the middle of it
 */
public record RecordedBacktest(
        BacktestStarted started, @Nullable BacktestEnded ended) {

    /** The first word on its beginning and the first on its end count. */
    public static @Nullable RecordedBacktest after(@Nullable RecordedBacktest known, OperationEvent event) {
        return switch (event) {
            case BacktestStarted started when known == null -> new RecordedBacktest(started, null);
            case BacktestEnded ended
            when known != null && known.ended == null -> new RecordedBacktest(known.started, ended);
            default -> known;
        };
    }

    /** How it looks from a replica that isn't running it. */
    public BacktestJob job(Replica from) {
        return ended == null ? unended(from) : over(ended);
    }

    private BacktestJob unended(Replica from) {
        boolean wasOurs = started.replica().equals(from.name());
        return new BacktestJob(
                started.backtest(),
                started.request(),
                started.by(),
                started.replica(),
                started.improvement(),
                wasOurs ? Phase.FAILED : Phase.ELSEWHERE,
                0,
                0,
                started.startedAt(),
                null,
                null,
                null,
                null,
                wasOurs ? "the replica was stopped before it was over" : null);
    }

    private BacktestJob over(BacktestEnded end) {
        return new BacktestJob(
                started.backtest(),
                started.request(),
                started.by(),
                started.replica(),
                started.improvement(),
                Phase.valueOf(end.outcome().toUpperCase(Locale.ROOT)),
                end.read(),
                end.total(),
                started.startedAt(),
                end.endedAt(),
                BacktestResults.reading(end),
                end.findings() == null ? null : BacktestResults.counts(end.findings()),
                end.comparison() == null ? null : BacktestResults.selfCheck(end.comparison()),
                end.problem());
    }
}
