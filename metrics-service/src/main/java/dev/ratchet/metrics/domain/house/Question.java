package dev.ratchet.metrics.domain.house;

import dev.ratchet.events.Bounds;
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

    public Question {
        Bounds.optionalTime("from", from);
        Bounds.optionalTime("to", to);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidValue("to", "after from", to);
        }
    }

    public static Question aboutEverything() {
        return new Question(null, null, null);
    }
}
