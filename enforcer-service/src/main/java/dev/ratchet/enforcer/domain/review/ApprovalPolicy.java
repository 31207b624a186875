package dev.ratchet.enforcer.domain.review;

import dev.ratchet.enforcer.domain.review.ReviewCommand.ApproveImprovement;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Trial;
import java.util.List;
import java.util.Optional;

/**
 * When draft rules are approved without a person: never for what was proposed, only for what its backtest proves.
 *
 * @param mode that the rule begins in
 * @param evaluated the fewest decisions that it was tried on
 * @param undecided the largest share of these that may have lacked a fact, 0..1
 * @param caughtAtLeast what the lower bound of the share of caught violations must reach, 0..1
 * @param soundStoppedAtMost what the upper bound of the share of stopped sound runs must not exceed, 0..1
 */
public record ApprovalPolicy(
        RuleMode mode, int evaluated, double undecided, double caughtAtLeast, double soundStoppedAtMost) {

    /** Whom such an approval is by. */
    public static final String SUBJECT = "policy";

    public ApprovalPolicy {
        Bounds.within("evaluated", evaluated, 1, Integer.MAX_VALUE);
        Bounds.share("undecided", undecided);
        Bounds.share("caughtAtLeast", caughtAtLeast);
        Bounds.share("soundStoppedAtMost", soundStoppedAtMost);
    }

    /** The approval that a backtest has earned with every rule of it, with its figures as the reason; empty when it has not. */
    public Optional<ApproveImprovement> approval(ImprovementBacktested tested) {
        List<Figures> all = Figures.of(tested);
        return all.stream().allMatch(this::isMetBy)
                ? Optional.of(new ApproveImprovement(
                        tested.revision(), mode, SUBJECT, Figures.reason(all), tested.backtestedAt()))
                : Optional.empty();
    }

    private boolean isMetBy(Figures figures) {
        Trial trial = figures.trial();
        return trial != null
                && figures.evaluated() >= evaluated
                && figures.undecided() <= undecided * figures.evaluated()
                && trial.caughtAtLeast() != null
                && trial.caughtAtLeast() >= caughtAtLeast
                && trial.soundStoppedAtMost() != null
                && trial.soundStoppedAtMost() <= soundStoppedAtMost;
    }
}
