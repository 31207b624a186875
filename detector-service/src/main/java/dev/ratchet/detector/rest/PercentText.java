package dev.ratchet.detector.rest;

import dev.ratchet.events.InvalidValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The values of {@code ce-} headers: printable ASCII, everything else percent-encoded UTF-8 (HTTP binding, 3.1.3.2). */
final class PercentText {

    private PercentText() {}

    static @Nullable String decoded(@Nullable String value) {
        if (value == null || value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("ce headers", "percent-encoded UTF-8", value);
        }
    }
}
