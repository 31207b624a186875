package dev.ratchet.analyzer.domain.attribution;

/**
 * How often a conjunction is met inside a pattern and around it.
 *
 * @param met cases of the pattern that meet it
 * @param inPattern cases of the pattern
 * @param metAround cases around it that meet it
 * @param around cases around it
 */
public record Cells(int met, int inPattern, int metAround, int around) {

    private static final double LN2 = Math.log(2);

    /** More frequent inside the pattern than around it. */
    boolean isRaised() {
        return (long) met * around > (long) metAround * inPattern;
    }

    /**
     * What knowing the conjunction saves of a description of which cases are in the pattern, in bits: G² / (2 ln 2), where
     * G² = 2 Σ observed · ln(observed / expected) over the four cells (Dunning 1993).
     */
    double savedBits() {
        double all = (double) inPattern + around;
        double meeting = (double) met + metAround;
        double g = term(met, meeting * inPattern / all)
                + term(metAround, meeting * around / all)
                + term(inPattern - met, (all - meeting) * inPattern / all)
                + term(around - metAround, (all - meeting) * around / all);
        return g / LN2;
    }

    /**
     * The logarithm to base 2 of the probability that as many cases of the pattern, or more, meet the conjunction when
     * which cases are in the pattern is drawn by lot (Fisher's exact test, one-sided).
     */
    double chanceBits() {
        int meeting = met + metAround;
        int most = Math.min(inPattern, meeting);
        double first = logProbability(met, meeting);
        double sum = 0;
        for (int k = met; k <= most; k++) {
            sum += Math.exp(logProbability(k, meeting) - first);
        }
        return (first + Math.log(sum)) / LN2;
    }

    private double logProbability(int k, int meeting) {
        return LogChoose.of(inPattern, k)
                + LogChoose.of(around, meeting - k)
                - LogChoose.of(inPattern + around, meeting);
    }

    private static double term(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
