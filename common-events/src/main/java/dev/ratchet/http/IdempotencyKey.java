package dev.ratchet.http;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header by which a request is known again. One that could not tell two requests apart is no key. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /** Refuses a key that is blank, too long, or given twice. */
    static void mustFit(@Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            return;
        }
        if (given.size() > 1) {
            throw new InvalidValue(HEADER, "given once", given.size() + " times");
        }
        Bounds.text(HEADER, given.getFirst(), Bounds.NAME);
    }
}
