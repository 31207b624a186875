package dev.ratchet.metrics.rest;

import dev.ratchet.events.InvalidValue;
import dev.ratchet.metrics.domain.house.Question;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads a question from the parameters of a request: times as instants, or as days in UTC. */
final class Asked {

    private Asked() {}

    static Question question(@Nullable String workflow, @Nullable String from, @Nullable String to) {
        return new Question(workflow, time("from", from), time("to", to));
    }

    private static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue(parameter, "a time such as 2025-10-30T10:00:00Z or a day such as 2025-10-30", text);
        }
    }
}
