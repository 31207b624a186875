package dev.ratchet.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants as people write them: in full, as a day (UTC), or as a span of minutes, hours, days or weeks. */
public final class Moments {

    /** What an option says that takes such an instant of the past. */
    public static final String PAST = "2025-10-30, 2025-10-30T09:00:00Z, or a span ago: 90m, 24h, 7d, 2w";

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([mhdw])");

    private final Instant now;

    /** With the instant from which spans count. */
    public Moments(Instant now) {
        this.now = now;
    }

    /** An instant, a day or so long ago; absent where nothing was said. */
    public @Nullable Instant past(String option, @Nullable String said) {
        return said == null ? null : read(option, said, -1);
    }

    /** An instant, a day or so far ahead. */
    public Instant future(String option, String said) {
        return read(option, said, 1);
    }

    private Instant read(String option, String said, int direction) {
        Matcher span = SPAN.matcher(said);
        try {
            if (span.matches()) {
                return now.plus(unit(span.group(2)).multipliedBy(direction * Long.parseLong(span.group(1))));
            }
            return said.contains("T")
                    ? Instant.parse(said)
                    : LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Refused("%s: %s is no instant: write 2025-10-30, 2025-10-30T09:00:00Z, 24h, 7d or 2w"
                    .formatted(option, said));
        }
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }
}
