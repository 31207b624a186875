package dev.ratchet.enforcer.rest;

import dev.ratchet.events.InvalidValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads instants out of a query. */
final class Instants {

    private Instants() {}

    /** Refuses what is no instant with an offset, naming the parameter. */
    static @Nullable Instant read(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new InvalidValue(parameter, "an instant such as 2025-10-30T09:00:00Z", text);
        }
    }
}
