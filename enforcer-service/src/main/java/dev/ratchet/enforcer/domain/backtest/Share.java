package dev.ratchet.enforcer.domain.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A share that was counted, with what the count proves.
 *
 * @param share 0..1; absent when there was nothing to count
 * @param atLeast the exact one-sided 95 % lower bound
 * @param atMost the exact one-sided 95 % upper bound
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(
        int count,
        int of,
        @Nullable Double share,
        @Nullable Double atLeast,
        @Nullable Double atMost) {

    private static final double TAIL = 0.05;

    /**
     * C. J. Clopper, E. S. Pearson: The use of confidence or fiducial limits illustrated in the case of the binomial,
     * Biometrika 26 (1934), in its form with quantiles of the beta distribution.
     */
    public static Share of(int count, int of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("Expected 0 <= count <= of, but %d of %d".formatted(count, of));
        }
        if (of == 0) {
            return new Share(0, 0, null, null, null);
        }
        double misses = of - count;
        double low = count == 0 ? 0 : BetaDistribution.of(count, misses + 1).inverseCumulativeProbability(TAIL);
        double high = count == of ? 1 : BetaDistribution.of(count + 1.0, misses).inverseSurvivalProbability(TAIL);
        return new Share(count, of, (double) count / of, low, high);
    }
}
