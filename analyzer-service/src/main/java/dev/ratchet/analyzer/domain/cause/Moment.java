package dev.ratchet.analyzer.domain.cause;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/** When something happened, as a circumstance: the quarter of the day and the day of the week, both in UTC. */
final class Moment {

    private static final int HOURS = 6;

    private Moment() {}

    static void put(Map<String, String> circumstances, Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        int from = time.getHour() / HOURS * HOURS;
        circumstances.put("time of day", String.format(Locale.ROOT, "%02d-%02d UTC", from, from + HOURS));
        circumstances.put("day of week", time.getDayOfWeek().name().toLowerCase(Locale.ROOT));
    }
}
