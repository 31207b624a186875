package dev.ratchet.analyzer.domain.learning;

/**
 * What counts prove. Where all of k trials succeeded, the exact one-sided 95 % lower bound of Clopper and Pearson (1934)
 * for the share of successes is 0.05^(1/k): 2 of 2 prove 22 %, 59 of 59 prove 95 %.
 */
public final class ExactBound {

    private static final double DOUBT = 0.05;

    private ExactBound() {}

    /**
     * The lower bound, 0..1, of a share that was 1 in all the trials.
     *
     * @param successes out of as many trials; 0 proves nothing
     */
    public static double lowerOfAll(int successes) {
        return successes == 0 ? 0 : Math.pow(DOUBT, 1.0 / successes);
    }

    /** The upper bound, 0..1, of a share that was 0 in all the trials. */
    public static double upperOfNone(int trials) {
        return 1 - lowerOfAll(trials);
    }
}
