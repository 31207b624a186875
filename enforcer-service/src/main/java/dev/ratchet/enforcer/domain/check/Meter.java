package dev.ratchet.enforcer.domain.check;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the work of one evaluation and stops it: after {@value #MAX_STEPS} steps, which is the same for the same facts,
 * and after {@value #MAX_MILLIS} ms, which depends on the machine and is looked at only where much work has been done.
 */
public final class Meter {

    /** One step is about 20 ns of one core, once the code is warm. */
    public static final long MAX_STEPS = 2_000_000;

    public static final long MAX_MILLIS = 40;

    /** Between two looks at the clock. */
    private static final long STRIDE = 4_096;

    private final LongSupplier nanos;
    private long steps;
    private long nextLook = STRIDE;
    private long startedAt;
    private boolean hasStarted;
    private @Nullable Stopped stopped;

    /** @param nanos time that passes, for example the CPU time of the present thread */
    public Meter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Notes work that is about to be done. Throws from the first step on that is one too many. */
    public void charge(long more) {
        steps = Math.min(steps + more, Long.MAX_VALUE / 2);
        if (stopped != null) {
            throw stopped;
        }
        if (steps > MAX_STEPS) {
            stop(Stopped.bySteps(MAX_STEPS));
        }
        if (steps >= nextLook) {
            look();
        }
    }

    /** Why it was stopped; null while it was not. */
    public @Nullable Stopped stopped() {
        return stopped;
    }

    public long steps() {
        return steps;
    }

    /** The first look starts the time, so that a small evaluation never asks for it. */
    private void look() {
        nextLook = steps + STRIDE;
        long now = nanos.getAsLong();
        if (!hasStarted) {
            hasStarted = true;
            startedAt = now;
        } else if (now - startedAt > MAX_MILLIS * 1_000_000) {
            stop(Stopped.byDeadline(MAX_MILLIS));
        }
    }

    private void stop(Stopped why) {
        stopped = why;
        throw why;
    }
}
