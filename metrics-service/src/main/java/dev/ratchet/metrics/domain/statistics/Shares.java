package dev.ratchet.metrics.domain.statistics;

import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;

/** How large a part of what was counted is of one kind. */
public final class Shares {

    private Shares() {}

    /**
     * A share within 0..1, with its exact interval.
     *
     * @param counted what the {@code n} are, in plural, for the reason when there are none
     */
    public static Figure share(long count, long n, String counted) {
        return n == 0
                ? new NotEnoughData("there are no " + counted + " yet", 0)
                : new Measured((double) count / n, Interval.ofShare(count, n), count, n);
    }
}
