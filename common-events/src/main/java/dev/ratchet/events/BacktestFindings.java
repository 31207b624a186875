package dev.ratchet.events;

import java.time.Instant;
import java.util.List;

/**
 * What a rule that was tried on recorded decisions said of them, as if it had been in enforce.
 *
 * @param evaluated decisions in its scope: held, wouldFail, undecided and the waived ones of the trial add up to this
 * @param caught violations that it would have caught
 * @param soundStopped sound runs that it would have stopped
 * @param repeated decisions that stood on the log twice and counted once
 * @param unreadable records that were no decisions, or could not be read
 * @param trial what else was seen; its flips are told here in full
 * @param flips the newest decisions that would have been other ones
 */
public record BacktestFindings(
        int evaluated,
        int held,
        int wouldFail,
        int undecided,
        int caught,
        int soundStopped,
        long repeated,
        long unreadable,
        Trial trial,
        List<Flip> flips) {

    /**
     * A decision that would have been another one.
     *
     * @param outcome of the rule that was tried
     * @param missing some of the facts that it lacked
     */
    public record Flip(Trial.Flip decision, RuleOutcome outcome, List<String> missing, Instant decidedAt) {

        public Flip {
            Bounds.present("flips.decision", decision);
            Bounds.present("flips.outcome", outcome);
            missing = Bounds.list("flips.missing", missing);
            Bounds.time("flips.decidedAt", decidedAt);
        }
    }

    public BacktestFindings {
        Bounds.within("findings.evaluated", evaluated, 0, Integer.MAX_VALUE);
        Bounds.within("findings.held", held, 0, evaluated);
        Bounds.within("findings.wouldFail", wouldFail, 0, evaluated);
        Bounds.within("findings.undecided", undecided, 0, evaluated);
        Bounds.within("findings.caught", caught, 0, Integer.MAX_VALUE);
        Bounds.within("findings.soundStopped", soundStopped, 0, Integer.MAX_VALUE);
        Bounds.atLeast("findings.repeated", repeated, 0);
        Bounds.atLeast("findings.unreadable", unreadable, 0);
        Bounds.present("findings.trial", trial);
        flips = Bounds.list("findings.flips", flips);
    }
}
