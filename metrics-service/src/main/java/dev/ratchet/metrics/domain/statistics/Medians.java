package dev.ratchet.metrics.domain.statistics;

import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long something usually takes. */
public final class Medians {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private Medians() {}

    /**
     * The median in days, with its exact interval.
     *
     * @param durations none of them negative
     * @param counted what they are of, in plural, for the reason when there are none
     */
    public static Figure days(Collection<Duration> durations, String counted) {
        if (durations.isEmpty()) {
            return new NotEnoughData("there are no " + counted + " yet", 0);
        }
        List<Double> days =
                durations.stream().map(d -> d.toMillis() / DAY).sorted().toList();
        int n = days.size();
        double median = (days.get((n - 1) / 2) + days.get(n / 2)) / 2;
        return new Measured(median, Interval.ofMedian(days), n, n);
    }
}
