package dev.ratchet.enforcer.domain.promotion;

import dev.ratchet.enforcer.domain.promotion.Assessment.Case;
import dev.ratchet.events.RuleMode;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its verdicts show it.
 *
 * @param changes how often its mode was changed or fixed since its version was activated
 * @param evidence judged episodes of this version that were opened since the last change; what came before never counts
 *     again, so that a mode doesn't flap
 */
public record TrackRecord(RuleMode mode, boolean pinned, int changes, Evidence evidence) {

    /** A promotion gives up "too many false positives", a demotion gives up "few enough"; neither shares evidence with a former one. */
    public Assessment assessed(PromotionPolicy policy) {
        int test = changes + 1;
        double needed = policy.needed(test);
        return new Assessment(
                mode, pinned, test, evidence, needed, promotion(policy, needed), demotion(policy, needed));
    }

    private @Nullable Case promotion(PromotionPolicy policy, double needed) {
        return mode == RuleMode.ENFORCE
                ? null
                : new Case(
                        mode == RuleMode.SHADOW ? RuleMode.WARN : RuleMode.ENFORCE,
                        Wealth.betOnFewer(evidence, policy.target()),
                        needed,
                        evidence.episodes(),
                        policy.toPromote());
    }

    private @Nullable Case demotion(PromotionPolicy policy, double needed) {
        return mode == RuleMode.SHADOW
                ? null
                : new Case(
                        mode == RuleMode.ENFORCE ? RuleMode.WARN : RuleMode.SHADOW,
                        Wealth.betOnMore(evidence, policy.target()),
                        needed,
                        evidence.episodes(),
                        policy.toDemote());
    }
}
