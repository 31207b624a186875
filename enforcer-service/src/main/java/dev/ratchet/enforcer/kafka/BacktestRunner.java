package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder;
import dev.ratchet.enforcer.domain.backtest.Backtests;
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

/** Runs backtests a few at a time, keeps the last ones, and refuses more than may wait. */
@ApplicationScoped
public class BacktestRunner implements Backtests {

    private final Trials trials;
    private final Clock clock;
    private final int mostWaiting;
    private final int mostKept;
    private final ExecutorService threads;
    private final Map<String, RunningBacktest> jobs = new LinkedHashMap<>();

    BacktestRunner(Trials trials, Clock clock, EnforcerConfig config) {
        this.trials = trials;
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
        synchronized (jobs) {
            RunningBacktest known = jobs.get(id);
            if (known != null) {
                return known.job();
            }
            long open = jobs.values().stream()
                    .filter(job -> !job.job().phase().isOver())
                    .count();
            if (open >= mostWaiting) {
                throw new TooManyBacktests((int) open);
            }
            RunningBacktest started = new RunningBacktest(id, digest, startedBy, order, trials, clock);
            jobs.put(id, started);
            forgetOldest();
            threads.execute(started);
            return started.job();
        }
    }

    @Override
    public Optional<BacktestJob> find(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id)).map(RunningBacktest::job);
        }
    }

    @Override
    public Optional<BacktestJob> cancel(String id) {
        synchronized (jobs) {
            Optional<RunningBacktest> job = Optional.ofNullable(jobs.get(id));
            job.ifPresent(RunningBacktest::cancel);
            return job.map(RunningBacktest::job);
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
