package dev.ratchet.metrics.domain.statistics;

import java.time.Duration;
import java.time.Instant;

/** How many violations were seen, and for how long somebody looked. */
public record Exposure(long violations, Duration observed) {

    private static final double WEEK = Duration.ofDays(7).toMillis();

    /** The stretch from one time to another; nothing was observed when the end is not after the start. */
    public static Exposure between(Instant from, Instant to, long violations) {
        return new Exposure(violations, to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO);
    }

    public static Exposure none() {
        return new Exposure(0, Duration.ZERO);
    }

    public Exposure plus(Exposure other) {
        return new Exposure(violations + other.violations, observed.plus(other.observed));
    }

    /** True when the stretch is too short for a rate. */
    public boolean isShorterThan(Duration shortest) {
        return observed.compareTo(shortest) < 0;
    }

    /** The length of the stretch in weeks, to the millisecond. */
    public double weeks() {
        return observed.toMillis() / WEEK;
    }

    public double perWeek() {
        return violations / weeks();
    }
}
