package dev.ratchet.analyzer.domain.attribution;

/** Natural logarithms of binomial coefficients. */
final class LogChoose {

    private static final double[] LOG_FACTORIALS = logFactorials(1 << 13);

    private LogChoose() {}

    /** ln (n over k), for 0 ≤ k ≤ n ≤ 8191. */
    static double of(int n, int k) {
        return LOG_FACTORIALS[n] - LOG_FACTORIALS[k] - LOG_FACTORIALS[n - k];
    }

    private static double[] logFactorials(int size) {
        double[] logs = new double[size];
        for (int i = 2; i < size; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }
}
