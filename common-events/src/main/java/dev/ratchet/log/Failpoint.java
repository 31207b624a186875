package dev.ratchet.log;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named places at which a test lets the process die as a power cut would: {@code -Dratchet.failpoint=NAME:COUNT} halts
 * it the COUNT-th time it gets there. Without the property it costs one comparison.
 */
public final class Failpoint {

    /** The exit status of a process that was halted here. */
    public static final int EXIT_STATUS = 137;

    private static final String CONFIGURED = System.getProperty("ratchet.failpoint", "");
    private static final String NAME =
            CONFIGURED.contains(":") ? CONFIGURED.substring(0, CONFIGURED.indexOf(':')) : CONFIGURED;
    private static final AtomicInteger REMAINING = new AtomicInteger(
            CONFIGURED.contains(":") ? Integer.parseInt(CONFIGURED.substring(CONFIGURED.indexOf(':') + 1)) : 1);

    private Failpoint() {}

    public static void reached(String name) {
        if (!NAME.isEmpty() && NAME.equals(name) && REMAINING.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_STATUS);
        }
    }
}
