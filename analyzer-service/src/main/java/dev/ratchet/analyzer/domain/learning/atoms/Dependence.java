package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.facts.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much more often two values of sound documents compare as they should than those of different documents do. */
public final class Dependence {

    private static final int[] SHIFTS = {1, 7, 17, 31, 53};
    private static final double LOG_2 = Math.log(2);

    private Dependence() {}

    /** Whether a claim about two values is true. */
    interface Claim {
        public Truth of(Object left, Object right);
    }

    /**
     * In bits, by the divergence of Kullback and Leibler; 0 where it is no more often.
     *
     * @param left one value of each document, absent where it is unknown
     * @param right the other
     */
    static double bits(List<? extends @Nullable Object> left, List<? extends @Nullable Object> right, Claim claim) {
        int documents = left.size();
        double together = share(left, right, 0, claim);
        double apart = 0;
        int shifts = 0;
        for (int shift : SHIFTS) {
            if (shift < documents) {
                apart += share(left, right, shift, claim);
                shifts++;
            }
        }
        if (shifts == 0 || Double.isNaN(together + apart)) {
            return 0;
        }
        double chance = Math.clamp(apart / shifts, 0.5 / documents, 1 - 0.5 / documents);
        return together <= chance ? 0 : documents * divergence(together, chance) / LOG_2;
    }

    private static double share(
            List<? extends @Nullable Object> left, List<? extends @Nullable Object> right, int shift, Claim claim) {
        int known = 0;
        int holds = 0;
        for (int at = 0; at < left.size(); at++) {
            Object one = left.get(at);
            Object other = right.get((at + shift) % left.size());
            if (one != null && other != null) {
                Truth truth = claim.of(one, other);
                known += truth == Truth.UNKNOWN ? 0 : 1;
                holds += truth == Truth.TRUE ? 1 : 0;
            }
        }
        return known == 0 ? Double.NaN : (double) holds / known;
    }

    private static double divergence(double share, double chance) {
        double rest = 1 - share;
        return share * Math.log(share / chance) + (rest == 0 ? 0 : rest * Math.log(rest / (1 - chance)));
    }
}
