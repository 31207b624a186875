package dev.ratchet.enforcer.domain.promotion;

import java.util.Arrays;

/**
 * The wealth of somebody who begins with 1 and bets on every episode against a hypothesis about the share of false
 * positives. While the hypothesis is true the bets are fair or worse, so that wealth ever reaches 1/α with a probability
 * of at most α, however often one looks (Ville's inequality).
 *
 * <p>I. Waudby-Smith, A. Ramdas: Estimating means of bounded random variables by betting, Journal of the Royal
 * Statistical Society B 86 (2024). The stake is spread over a few fixed bets ("diversified Kelly betting" there). For yes
 * or no a bet of λ against the bound m is the likelihood ratio of m to the alternative q = m + λ·m·(1−m), by which the
 * bets are named here.
 */
final class Wealth {

    private static final double[] FEWER = {0.001, 0.01, 0.02, 0.03};
    private static final double[] MORE = {0.075, 0.1, 0.15, 0.25, 0.5};
    private static final double STANDARD = 0.05;

    private Wealth() {}

    /** Against: at least {@code bound} of the episodes are false positives. */
    static double betOnFewer(Evidence evidence, double bound) {
        int wrong = evidence.allFalsePositives();
        return Arrays.stream(FEWER)
                .map(q -> factor(q * bound / STANDARD, bound, wrong, evidence.episodes() - wrong))
                .average()
                .orElseThrow();
    }

    /**
     * Against: at most {@code bound} of the episodes are false positives. A rule may go wrong late, so a share of the stake,
     * 1/2, 1/6, 1/12 …, is held back for bets that begin with each batch; what is not staked yet stays as it is.
     */
    static double betOnMore(Evidence evidence, double bound) {
        double staked = Arrays.stream(MORE)
                .map(q -> begunWithEachBatch(evidence, beyond(q, bound), bound))
                .average()
                .orElseThrow();
        return staked + 1.0 / (evidence.falsePositives().size() + 1);
    }

    private static double begunWithEachBatch(Evidence evidence, double alternative, double bound) {
        double wealth = 0;
        for (int batch = 0; batch < evidence.falsePositives().size(); batch++) {
            int wrong = evidence.falsePositives().get(batch);
            double stake = 1.0 / ((batch + 1.0) * (batch + 2.0));
            wealth = (wealth + stake) * factor(alternative, bound, wrong, evidence.sizeOf(batch) - wrong);
        }
        return wealth;
    }

    /** The same place between the bound and 1 that the bet has where the bound is 5 %. */
    private static double beyond(double q, double bound) {
        return bound + (q - STANDARD) / (1 - STANDARD) * (1 - bound);
    }

    private static double factor(double alternative, double bound, int wrong, int right) {
        return Math.exp(wrong * Math.log(alternative / bound) + right * Math.log((1 - alternative) / (1 - bound)));
    }
}
