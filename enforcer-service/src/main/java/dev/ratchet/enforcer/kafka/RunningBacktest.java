package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.backtest.BacktestCounts;
import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.enforcer.domain.backtest.BacktestJob.Phase;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.CheckBookOfThen;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.backtest.Onlooker;
import dev.ratchet.enforcer.domain.backtest.Reading;
import dev.ratchet.enforcer.domain.backtest.SelfCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One backtest on its way: shows how far it has come, can be ended, and tells the log what came of it. */
final class RunningBacktest implements Runnable, RecordedTopic.Watch {

    private static final Logger LOG = Logger.getLogger(RunningBacktest.class);

    private final String id;
    private final String digest;
    private final String startedBy;
    private final Onlooker here;
    private final BacktestOrder order;
    private final Trials trials;
    private final BacktestLog log;
    private final Clock clock;
    private final Instant startedAt;
    private final AtomicLong read = new AtomicLong();
    private volatile long total;
    private volatile boolean isCancelled;
    private volatile Outcome outcome = new Outcome(Phase.WAITING, null, null, null, null, null);

    /** What has come of it so far. */
    private record Outcome(
            Phase phase,
            @Nullable Instant finishedAt,
            @Nullable Reading reading,
            @Nullable BacktestCounts counts,
            SelfCheck.@Nullable Counts selfCheck,
            @Nullable String problem) {}

    RunningBacktest(
            String id,
            String digest,
            String startedBy,
            Onlooker here,
            BacktestOrder order,
            Trials trials,
            BacktestLog log,
            Clock clock) {
        this.id = id;
        this.digest = digest;
        this.startedBy = startedBy;
        this.here = here;
        this.order = order;
        this.trials = trials;
        this.log = log;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    BacktestJob job() {
        Outcome now = outcome;
        return new BacktestJob(
                id,
                digest,
                startedBy,
                here.replica().name(),
                order.improvement(),
                now.phase(),
                read.get(),
                total,
                startedAt,
                now.finishedAt(),
                now.reading(),
                now.counts(),
                now.selfCheck(),
                now.problem());
    }

    void cancel() {
        isCancelled = true;
        if (outcome.phase() == Phase.WAITING) {
            outcome = over(Phase.CANCELLED, null);
        }
    }

    @Override
    public void run() {
        tried();
        log.ended(job());
    }

    private void tried() {
        if (isCancelled()) {
            outcome = ended();
            return;
        }
        outcome = new Outcome(Phase.READING, null, null, null, null, null);
        try {
            Outcome result = result();
            outcome = isCancelled() ? ended() : result;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Backtest %s failed", id);
            outcome = over(Phase.FAILED, String.valueOf(failed.getMessage()));
        }
    }

    private Outcome result() {
        return switch (order) {
            case TryCandidate candidate -> {
                Trials.Tried tried = trials.tried(candidate, this);
                yield new Outcome(Phase.DONE, clock.instant(), tried.reading(), tried.counts(), null, null);
            }
            case CheckBookOfThen book -> {
                Trials.Checked checked = trials.checked(book, this);
                yield new Outcome(Phase.DONE, clock.instant(), checked.reading(), null, checked.counts(), null);
            }
        };
    }

    private Outcome ended() {
        return isCancelled
                ? over(Phase.CANCELLED, null)
                : over(Phase.FAILED, "it was not over after " + here.longest());
    }

    private Outcome over(Phase phase, @Nullable String problem) {
        return new Outcome(phase, clock.instant(), null, null, null, problem);
    }

    @Override
    public void total(long records) {
        total = records;
    }

    @Override
    public void read(long more) {
        read.addAndGet(more);
    }

    /** Also when its time is over: others count on that. */
    @Override
    public boolean isCancelled() {
        return isCancelled || clock.instant().isAfter(startedAt.plus(here.longest()));
    }
}
