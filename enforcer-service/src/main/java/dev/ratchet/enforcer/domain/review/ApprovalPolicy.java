package dev.ratchet.enforcer.domain.review;

import dev.ratchet.enforcer.domain.review.ReviewCommand.ApproveImprovement;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Trial;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * When a draft rule is approved without a person: never for what was proposed, only for what its backtest proves.
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

    /** The approval that a backtest has earned, with its figures as the reason; empty when it has not. */
    public Optional<ApproveImprovement> approval(ImprovementBacktested tested) {
        Trial trial = tested.trial();
        return trial != null && isMetBy(tested, trial)
                ? Optional.of(new ApproveImprovement(
                        tested.revision(), mode, SUBJECT, reason(tested, trial), tested.backtestedAt()))
                : Optional.empty();
    }

    private boolean isMetBy(ImprovementBacktested tested, Trial trial) {
        return tested.evaluated() >= evaluated
                && tested.undecided() <= undecided * tested.evaluated()
                && trial.caughtAtLeast() != null
                && trial.caughtAtLeast() >= caughtAtLeast
                && trial.soundStoppedAtMost() != null
                && trial.soundStoppedAtMost() <= soundStoppedAtMost;
    }

    private static String reason(ImprovementBacktested tested, Trial trial) {
        return String.format(
                Locale.ROOT,
                "Backtest over %d decisions, %d undecided: it catches %d of %d violations (at least %.1f %%) and stops"
                        + " %d of %d sound runs (at most %.1f %%); bounds are exact, one-sided, 95 %%",
                tested.evaluated(),
                tested.undecided(),
                tested.caught(),
                trial.covered(),
                100 * Objects.requireNonNull(trial.caughtAtLeast()),
                tested.soundStopped(),
                trial.soundRuns(),
                100 * Objects.requireNonNull(trial.soundStoppedAtMost()));
    }
}
