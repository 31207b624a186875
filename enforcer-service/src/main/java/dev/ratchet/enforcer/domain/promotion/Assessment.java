package dev.ratchet.enforcer.domain.promotion;

import dev.ratchet.events.RuleMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence since the last change says of a rule's mode.
 *
 * @param test the how manieth test of this version it is, from 1
 * @param needed the wealth at which a hypothesis is given up
 * @param promotion the case for more say; absent in enforce
 * @param demotion the case for less say; absent in shadow
 */
public record Assessment(
        RuleMode mode,
        boolean pinned,
        int test,
        Evidence evidence,
        double needed,
        @Nullable Case promotion,
        @Nullable Case demotion) {

    /**
     * The case for another mode.
     *
     * @param wealth how strongly the evidence speaks against the hypothesis that would forbid the change (an e-value)
     * @param minimum the fewest judged episodes
     */
    public record Case(RuleMode to, double wealth, double needed, int episodes, int minimum) {

        public boolean isMade() {
            return episodes >= minimum && wealth >= needed;
        }
    }

    /** The mode that is due; empty when it is the present one, or when a person has fixed it. A demotion goes first. */
    public Optional<RuleMode> due() {
        if (pinned) {
            return Optional.empty();
        }
        return Optional.ofNullable(demotion)
                .filter(Case::isMade)
                .or(() -> Optional.ofNullable(promotion).filter(Case::isMade))
                .map(Case::to);
    }

    /** What a change rests on, by name. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        int wrong = evidence.allFalsePositives();
        figures.put("episodes", (double) evidence.episodes());
        figures.put("falsePositives", (double) wrong);
        figures.put("falsePositiveRate", evidence.episodes() == 0 ? 0 : (double) wrong / evidence.episodes());
        if (promotion != null) {
            figures.put("promotionEvidence", bounded(promotion.wealth()));
        }
        if (demotion != null) {
            figures.put("demotionEvidence", bounded(demotion.wealth()));
        }
        figures.put("evidenceNeeded", needed);
        figures.put("test", (double) test);
        return figures;
    }

    /** Evidence may grow beyond every number; a figure may not. */
    private static double bounded(double wealth) {
        return Math.min(wealth, 1e12);
    }
}
