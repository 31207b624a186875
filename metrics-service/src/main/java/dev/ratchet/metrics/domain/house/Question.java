package dev.ratchet.metrics.domain.house;

import dev.ratchet.events.InvalidValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know the figures of.
 *
 * @param workflow one workflow; absent for all
 * @param from the beginning of the time in question; absent for the beginning of the log
 * @param to its end; absent for the newest event on the log
 */
public record Question(
        @Nullable String workflow,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public Question {
        inOurTime("from", from);
        inOurTime("to", to);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidValue("to", "after from", to);
        }
    }

    public static Question aboutEverything() {
        return new Question(null, null, null);
    }

    private static void inOurTime(String field, @Nullable Instant time) {
        if (time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST))) {
            throw new InvalidValue(field, "between 1970 and 9999", time);
        }
    }
}
