package dev.ratchet.metrics.domain.statistics;

import org.jspecify.annotations.Nullable;

/** What one measure comes to: a value with its interval and counts, or the statement that there is not enough data. */
public sealed interface Figure {

    /** How many observations the figure rests on. */
    long n();

    /**
     * A value, how sure it is, and what was counted.
     *
     * @param count how many of the {@code n} observations were of the kind that is measured
     * @param note what a reader should know before relying on it; absent when there is nothing to say
     */
    record Measured(
            double value,
            Interval interval,
            long count,
            long n,
            @Nullable String note) implements Figure {

        public Measured {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("Expected a number, but the value was not one");
            }
        }

        public Measured(double value, Interval interval, long count, long n) {
            this(value, interval, count, n, null);
        }
    }

    /** No value can be given, and why. */
    record NotEnoughData(String reason, long n) implements Figure {}

    /** The same figure with something that a reader should know; a figure without a value keeps its reason. */
    default Figure noting(String note) {
        return switch (this) {
            case Measured measured ->
                new Measured(measured.value(), measured.interval(), measured.count(), measured.n(), note);
            case NotEnoughData nothing -> nothing;
        };
    }
}
