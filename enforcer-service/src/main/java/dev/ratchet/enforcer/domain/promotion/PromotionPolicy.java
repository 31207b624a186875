package dev.ratchet.enforcer.domain.promotion;

/**
 * What is asked of a rule before its mode changes.
 *
 * @param target the share of false positives that a rule must stay below, 0..1
 * @param alpha how likely any wrong promotion, and any wrong demotion, may be over the whole life of a rule's version
 * @param toPromote the fewest judged episodes that a promotion rests on
 * @param toDemote the fewest judged episodes that a demotion rests on
 */
public record PromotionPolicy(double target, double alpha, int toPromote, int toDemote) {

    public PromotionPolicy {
        if (!(target > 0 && target < 1 && alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "Expected a target and an alpha between 0 and 1, but they were %s and %s".formatted(target, alpha));
        }
    }

    public static PromotionPolicy standard() {
        return new PromotionPolicy(0.05, 0.05, 30, 10);
    }

    /**
     * The wealth that the n-th test of a life must reach. The tests share alpha: 1/2, 1/6, 1/12 … of it, which sums to all
     * of it however often a rule is tested anew.
     *
     * @param test from 1
     */
    double needed(int test) {
        return test * (test + 1.0) / alpha;
    }
}
