package dev.ratchet.events;

import java.util.List;

/**
 * What came of trying one more rule of a proposal on recorded decisions.
 *
 * @param workflows that the rule would be for; empty where it would be for all
 * @param evaluated decisions that were in the rule's scope
 * @param wouldFail decisions in which the rule would not have held
 * @param undecided decisions that lacked a fact
 * @param caught violations of the workflows that it would have caught
 * @param soundStopped sound runs that it would have stopped
 */
public record RuleTrial(
        CheckPoint checkPoint,
        String check,
        List<String> workflows,
        int evaluated,
        int wouldFail,
        int undecided,
        int caught,
        int soundStopped,
        Trial trial) {

    public RuleTrial {
        Bounds.present("others.checkPoint", checkPoint);
        Bounds.text("others.check", check, Rule.MAX_CHECK);
        workflows = Bounds.texts("others.workflows", workflows);
        Bounds.within("others.evaluated", evaluated, 0, Integer.MAX_VALUE);
        Bounds.within("others.wouldFail", wouldFail, 0, evaluated);
        Bounds.within("others.undecided", undecided, 0, evaluated);
        Bounds.within("others.caught", caught, 0, Integer.MAX_VALUE);
        Bounds.within("others.soundStopped", soundStopped, 0, Integer.MAX_VALUE);
        Bounds.present("others.trial", trial);
    }
}
