package dev.ratchet.enforcer.domain;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Spares calls the wait for something that has just not answered; after a while one of them may try again. */
public final class Breaker {

    private final long openForNs;
    private final LongSupplier nanos;
    private boolean isOpen;
    private boolean isTried;
    private long openedAt;

    /**
     * @param openFor how long after a failure nobody tries
     * @param nanos a clock that only goes on, in nanoseconds
     */
    public Breaker(Duration openFor, LongSupplier nanos) {
        this.openForNs = openFor.toNanos();
        this.nanos = nanos;
    }

    /** Whether to try now. Whoever is told so reports how it went. */
    public synchronized boolean allows() {
        if (!isOpen) {
            return true;
        }
        boolean isProbe = !isTried && nanos.getAsLong() - openedAt >= openForNs;
        isTried |= isProbe;
        return isProbe;
    }

    /** Whether the last attempt went well, so that one more needs no report unless it fails. */
    public synchronized boolean isClosed() {
        return !isOpen;
    }

    public synchronized void succeeded() {
        isOpen = false;
        isTried = false;
    }

    public synchronized void failed() {
        isOpen = true;
        isTried = false;
        openedAt = nanos.getAsLong();
    }
}
