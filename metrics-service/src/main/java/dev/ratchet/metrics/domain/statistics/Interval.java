package dev.ratchet.metrics.domain.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A two-sided interval that holds the true value in at least 95 of 100 cases.
 *
 * @param high may be {@link Double#POSITIVE_INFINITY}: nothing is known about how large the value can be
 */
public record Interval(double low, double high) {

    private static final double TAIL = 0.025;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Expected an interval, but %s is not below %s".formatted(low, high));
        }
    }

    /**
     * The exact interval of a share that was seen {@code hits} times in {@code n} trials, within 0..1.
     *
     * <p>C. J. Clopper, E. S. Pearson: The use of confidence or fiducial limits illustrated in the case of the binomial,
     * Biometrika 26 (1934), in its form with quantiles of the beta distribution.
     */
    public static Interval ofShare(long hits, long n) {
        if (hits < 0 || n < 1 || hits > n) {
            throw new IllegalArgumentException("Expected 0 <= hits <= n and n > 0, but %d of %d".formatted(hits, n));
        }
        double k = hits;
        double misses = n - hits;
        return new Interval(
                hits == 0 ? 0 : BetaDistribution.of(k, misses + 1).inverseCumulativeProbability(TAIL),
                hits == n ? 1 : BetaDistribution.of(k + 1, misses).inverseSurvivalProbability(TAIL));
    }

    /**
     * The interval of the median of a distribution of which nothing is assumed; with fewer than six values it is [0, ∞), for
     * values that can't be negative.
     *
     * <p>W. R. Thompson: On confidence ranges for the median and other expectation distributions for populations of unknown
     * distribution form, Annals of Mathematical Statistics 7 (1936): the values whose ranks leave at most 2.5 % of the
     * binomial distribution (n, ½) on either side.
     *
     * @param ascending at least one value, in ascending order, none negative
     */
    public static Interval ofMedian(List<Double> ascending) {
        int n = ascending.size();
        int rank = BinomialDistribution.of(n, 0.5).inverseCumulativeProbability(TAIL);
        return rank == 0
                ? new Interval(0, Double.POSITIVE_INFINITY)
                : new Interval(ascending.get(rank - 1), ascending.get(n - rank));
    }
}
