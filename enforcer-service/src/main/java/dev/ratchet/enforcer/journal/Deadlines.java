package dev.ratchet.enforcer.journal;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Ends what is awaited with the same patience. It looks every now and then, so that what comes in time wakes nobody up;
 * what doesn't is ended a twentieth late at most.
 */
final class Deadlines {

    private static final int LOOKS = 20;

    private final Duration patience;
    private final Queue<Awaited> awaited = new ConcurrentLinkedQueue<>();

    Deadlines(Duration patience) {
        this.patience = patience;
    }

    private record Awaited(CompletableFuture<?> outcome, long untilNs) {}

    /** Looks from now on, on a thread of its own. */
    void start() {
        Thread.ofPlatform().name("log-deadlines").daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(Math.max(1_000_000, patience.toNanos() / LOOKS));
                look(System.nanoTime());
            }
        });
    }

    /** The same outcome, which fails when it isn't there in time. */
    <T> CompletableFuture<T> bounded(CompletableFuture<T> outcome) {
        if (!outcome.isDone()) {
            awaited.add(new Awaited(outcome, System.nanoTime() + patience.toNanos()));
        }
        return outcome;
    }

    /** The same outcome; where it fails, what is done instead by a thread that may wait. Nobody needs one for what succeeds. */
    static <T> CompletionStage<T> orElse(CompletionStage<T> outcome, Supplier<T> instead, Executor waiting) {
        return outcome.exceptionallyCompose(failure -> CompletableFuture.supplyAsync(instead, waiting));
    }

    /** Ends what is late, and forgets what is there; for one thread. */
    void look(long nowNs) {
        Awaited first = awaited.peek();
        while (first != null && (first.outcome().isDone() || first.untilNs() - nowNs <= 0)) {
            awaited.remove();
            first.outcome().completeExceptionally(new TimeoutException());
            first = awaited.peek();
        }
    }
}
