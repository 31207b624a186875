package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.Breaker;
import dev.ratchet.enforcer.domain.gate.DecisionEntry;
import dev.ratchet.enforcer.domain.gate.Decisions;
import dev.ratchet.enforcer.domain.gate.EarlierDecisions;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.LogReader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds earlier decisions in the index, and what they said on the log. A database that is away costs the gate a fraction
 * of a second once in a while, and no more.
 */
@ApplicationScoped
public class IndexedDecisions implements EarlierDecisions {

    private static final Duration INDEX_PATIENCE = Duration.ofMillis(150);
    private static final Duration LOG_PATIENCE = Duration.ofSeconds(3);
    private static final Duration TRY_EVERY = Duration.ofSeconds(2);
    private static final int THREADS = 4;

    private final Decisions decisions;
    private final LogReader log;
    private final Breaker breaker = new Breaker(TRY_EVERY, System::nanoTime);
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(256),
            work -> Thread.ofPlatform().name("earlier-decisions").daemon().unstarted(work));

    IndexedDecisions(Decisions decisions, LogReader log) {
        this.decisions = decisions;
        this.log = log;
    }

    @Override
    public Earlier find(String decisionId) {
        if (!breaker.allows()) {
            return new Unknown();
        }
        boolean isAnswered = false;
        try {
            Optional<DecisionEntry> entry = within(INDEX_PATIENCE, () -> decisions.find(decisionId));
            isAnswered = true;
            return entry.isEmpty() ? new Unanswered() : within(LOG_PATIENCE, () -> onLog(entry.get()));
        } catch (TimeoutException | ExecutionException | RejectedExecutionException away) {
            return new Unknown();
        } finally {
            if (isAnswered) {
                breaker.succeeded();
            } else {
                breaker.failed();
            }
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private Earlier onLog(DecisionEntry entry) {
        for (Recorded<?> found : log.read(List.of(entry.position()))) {
            if (found.event() instanceof GateDecided decided) {
                return new Answered(decided, found.requestDigest());
            }
        }
        return new Unknown();
    }

    private <T> T within(Duration atMost, Callable<T> question) throws ExecutionException, TimeoutException {
        try {
            return threads.submit(question).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }
}
