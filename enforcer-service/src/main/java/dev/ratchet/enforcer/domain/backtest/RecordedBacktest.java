package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.backtest.BacktestJob.Phase;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.OperationEvent.BacktestEnded;
import dev.ratchet.events.OperationEvent.BacktestStarted;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A backtest as the log tells of it, from {@code ratchet-operations}.
 *
 * @param ended absent while it runs, and for ever when its replica was killed in the middle of it
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

    /** How it looks now from a replica that isn't running it. */
    public BacktestJob job(Onlooker from, Instant now) {
        return ended == null ? unended(failure(from, now)) : over(ended);
    }

    /** Why it can't be running; null where another replica may run it. */
    private @Nullable String failure(Onlooker from, Instant now) {
        if (started.replica().equals(from.replica().name())) {
            return "the replica was stopped before it was over";
        }
        Instant latest = started.startedAt().plus(from.longest()).plus(Bounds.CLOCK_DIFFERENCE);
        return now.isAfter(latest)
                ? "%s has not told how it ended, and none runs for longer than %s"
                        .formatted(started.replica(), from.longest())
                : null;
    }

    private BacktestJob unended(@Nullable String failure) {
        return new BacktestJob(
                started.backtest(),
                started.request(),
                started.by(),
                started.replica(),
                started.improvement(),
                failure == null ? Phase.ELSEWHERE : Phase.FAILED,
                0,
                0,
                started.startedAt(),
                null,
                null,
                null,
                null,
                failure);
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
