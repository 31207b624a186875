package dev.ratchet.local;

import java.time.Duration;

/** Waits a moment, and keeps an interrupt for whoever waits next. */
public final class Pause {

    private Pause() {}

    public static void of(Duration moment) {
        try {
            Thread.sleep(moment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
