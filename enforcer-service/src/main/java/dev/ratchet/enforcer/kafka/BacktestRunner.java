package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder;
import dev.ratchet.enforcer.domain.backtest.Backtests;
import dev.ratchet.enforcer.domain.backtest.Onlooker;
import dev.ratchet.enforcer.domain.backtest.RecordedBacktests;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Runs backtests a few at a time, keeps the last ones with all they found, and refuses more than may wait. */
@ApplicationScoped
public class BacktestRunner implements Backtests {

    private final Trials trials;
    private final BacktestLog log;
    private final RecordedBacktests recorded;
    private final Onlooker onlooker;
    private final Clock clock;
    private final int mostWaiting;
    private final int mostKept;
    private final ExecutorService threads;
    private final Map<String, RunningBacktest> jobs = new LinkedHashMap<>();

    BacktestRunner(
            Trials trials,
            BacktestLog log,
            RecordedBacktests recorded,
            Onlooker onlooker,
            Clock clock,
            EnforcerConfig config) {
        this.trials = trials;
        this.log = log;
        this.recorded = recorded;
        this.onlooker = onlooker;
        this.clock = clock;
        this.mostWaiting = config.backtest().waiting();
        this.mostKept = config.backtest().kept();
        this.threads = Executors.newFixedThreadPool(
                config.backtest().atOnce(),
                work -> Thread.ofPlatform().name("backtest").daemon().unstarted(work));
    }

    void stop(@Observes ShutdownEvent stopping) {
        synchronized (jobs) {
            jobs.values().forEach(RunningBacktest::cancel);
        }
        threads.shutdownNow();
    }

    @Override
    public BacktestJob start(String id, String digest, String startedBy, BacktestOrder order) {
        return find(id).orElseGet(() -> started(id, digest, startedBy, order));
    }

    /** It takes its place before the log is told, so that no two of one id run here. */
    private BacktestJob started(String id, String digest, String startedBy, BacktestOrder order) {
        RunningBacktest started = new RunningBacktest(id, digest, startedBy, onlooker, order, trials, log, clock);
        RunningBacktest known = placed(started);
        if (known != null) {
            return known.job();
        }
        try {
            log.started(started.job());
        } catch (RuntimeException notStarted) {
            synchronized (jobs) {
                jobs.remove(id);
            }
            throw notStarted;
        }
        threads.execute(started);
        return started.job();
    }

    /** The one that has the id already; null where this one now has it. */
    private @Nullable RunningBacktest placed(RunningBacktest started) {
        synchronized (jobs) {
            String id = started.job().id();
            RunningBacktest known = jobs.get(id);
            if (known == null) {
                mustHaveRoom();
                jobs.put(id, started);
                forgetOldest();
            }
            return known;
        }
    }

    private void mustHaveRoom() {
        long open = jobs.values().stream()
                .filter(job -> !job.job().phase().isOver())
                .count();
        if (open >= mostWaiting) {
            throw new TooManyBacktests((int) open);
        }
    }

    @Override
    public Optional<BacktestJob> find(String id) {
        return running(id)
                .map(RunningBacktest::job)
                .or(() -> recorded.find(id).map(known -> known.job(onlooker, clock.instant())));
    }

    @Override
    public Optional<BacktestJob> cancel(String id) {
        running(id).ifPresent(RunningBacktest::cancel);
        return find(id);
    }

    private Optional<RunningBacktest> running(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    private void forgetOldest() {
        Iterator<RunningBacktest> oldestFirst = jobs.values().iterator();
        while (jobs.size() > mostKept && oldestFirst.hasNext()) {
            if (oldestFirst.next().job().phase().isOver()) {
                oldestFirst.remove();
            }
        }
    }
}
