package dev.ratchet.launcher;

import dev.ratchet.local.FreePort;
import java.util.stream.IntStream;

/** Finds a base port with six free ports after it. */
final class FreePorts {

    private FreePorts() {}

    static int base() {
        return IntStream.generate(FreePort::any)
                .filter(base -> base < 65000)
                .filter(base -> IntStream.rangeClosed(1, 6).allMatch(offset -> FreePort.isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }
}
