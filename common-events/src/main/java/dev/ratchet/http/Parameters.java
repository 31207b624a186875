package dev.ratchet.http;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values out of the path and the query of a request; a refusal names the parameter. */
public final class Parameters {

    private Parameters() {}

    /** What a parameter that is always there says. */
    public static <T> T read(String parameter, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InvalidValue invalid) {
            throw invalid.calling(parameter);
        }
    }

    /** What a parameter says; null where it is absent. */
    public static <T> @Nullable T optional(String parameter, @Nullable String text, Function<String, T> reader) {
        return text == null ? null : read(parameter, text, reader);
    }

    /** A time, or the beginning of a day in UTC; null where the parameter is absent. */
    public static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Bounds.time(
                    parameter,
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidValue(parameter, "a time such as 2025-10-30T10:00:00Z or a day such as 2025-10-30", text);
        }
    }
}
