package dev.ratchet.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named places at which a test lets the process die as a power cut would: {@code -Dratchet.failpoint=NAME:COUNT} halts
 * it the COUNT-th time it gets there; {@code NAME:COUNT:FILE} writes the file instead and waits until it is deleted.
 * Without the property it costs one comparison.
 */
public final class Failpoint {

    /** The exit status of a process that was halted here. */
    public static final int EXIT_STATUS = 137;

    private static final String[] CONFIGURED =
            System.getProperty("ratchet.failpoint", "").split(":", 3);
    private static final AtomicInteger REMAINING =
            new AtomicInteger(CONFIGURED.length > 1 ? Integer.parseInt(CONFIGURED[1]) : 1);

    private Failpoint() {}

    /** Does nothing, unless the process was started to fail here. */
    public static void reached(String name) {
        if (!CONFIGURED[0].isEmpty() && CONFIGURED[0].equals(name) && REMAINING.decrementAndGet() == 0) {
            if (CONFIGURED.length > 2) {
                hold(Path.of(CONFIGURED[2]));
            } else {
                Runtime.getRuntime().halt(EXIT_STATUS);
            }
        }
    }

    private static void hold(Path file) {
        try {
            Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Pause pause = new Pause();
        while (Files.exists(file) && pause.passes()) {
            Thread.onSpinWait();
        }
    }
}
