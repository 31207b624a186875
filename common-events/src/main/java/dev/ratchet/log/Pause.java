package dev.ratchet.log;

import java.util.concurrent.TimeUnit;

/** Waits between attempts: from 50 ms, doubling, to at most 5 s. */
final class Pause {

    private static final long LONGEST_MS = 5_000;

    private long nextMs = 50;

    /** @return false when the thread was asked to end */
    boolean passes() {
        try {
            TimeUnit.MILLISECONDS.sleep(nextMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        nextMs = Math.min(LONGEST_MS, nextMs * 2);
        return true;
    }
}
