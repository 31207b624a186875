package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are read, by when they came onto the log.
 *
 * @param from absent means from the first that is kept
 * @param to absent means to the end as it is when the backtest begins
 * @param last the newest so many of those
 */
public record Range(@Nullable Instant from, @Nullable Instant to, int last) {

    /** What is read where nobody said. */
    public static final int USUAL = 100_000;

    public static final int MOST = 5_000_000;

    public Range {
        Bounds.within("last", last, 1, MOST);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidValue("to", "after from", to);
        }
    }

    public static Range newest(int decisions) {
        return new Range(null, null, decisions);
    }
}
