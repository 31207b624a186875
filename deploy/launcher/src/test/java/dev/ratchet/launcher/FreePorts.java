package dev.ratchet.launcher;

import dev.ratchet.local.FreePort;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds a base port with six free ports after it, below those that the system lends to outgoing connections. */
final class FreePorts {

    private static final int FIRST = 10_000;
    private static final int END = 32_000;

    private FreePorts() {}

    static int base() {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .filter(base -> IntStream.rangeClosed(1, 6).allMatch(offset -> FreePort.isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }
}
