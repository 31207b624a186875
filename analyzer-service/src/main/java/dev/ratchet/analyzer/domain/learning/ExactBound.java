package dev.ratchet.analyzer.domain.learning;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What counts prove: the exact one-sided 95 % bounds of Clopper and Pearson (1934) for a share. Of 2 of 2 successes they
 * prove 22 %, of 59 of 59 they prove 95 %.
 */
public final class ExactBound {

    private static final double DOUBT = 0.05;

    private ExactBound() {}

    /**
     * The lower bound of a share, 0..1.
     *
     * @param successes of the trials; 0 prove nothing
     */
    public static double lower(int successes, int trials) {
        if (successes == 0) {
            return 0;
        }
        return successes == trials
                ? Math.pow(DOUBT, 1.0 / trials)
                : BetaDistribution.of(successes, trials - successes + 1.0).inverseCumulativeProbability(DOUBT);
    }

    /** The upper bound of a share, 0..1. */
    public static double upper(int successes, int trials) {
        return 1 - lower(trials - successes, trials);
    }

    /** The lower bound, 0..1, of a share that was 1 in all the trials. */
    public static double lowerOfAll(int successes) {
        return lower(successes, successes);
    }

    /** The upper bound, 0..1, of a share that was 0 in all the trials. */
    public static double upperOfNone(int trials) {
        return upper(0, trials);
    }
}
