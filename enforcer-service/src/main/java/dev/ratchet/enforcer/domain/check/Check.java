package dev.ratchet.enforcer.domain.check;

import dev.ratchet.enforcer.domain.check.fast.Formula;
import dev.ratchet.enforcer.domain.check.fast.Frame;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is true of facts when all is well. The same facts always give the same result. */
public interface Check {

    CheckResult on(Facts facts);

    /** The same check in a form that gives the outcome alone, sooner; absent where there is none. */
    default @Nullable Formula formula() {
        return null;
    }

    /** The same of a document that others have read of before. */
    default CheckResult on(Frame frame) {
        return on(frame.facts());
    }

    /** The form that others are held against. */
    default Check reference() {
        return this;
    }

    /** The outcome of {@link #on} alone. */
    default RuleOutcome outcome(Frame frame) {
        Formula formula = formula();
        RuleOutcome outcome = formula == null ? null : formula.outcome(frame);
        return outcome == null ? on(frame.facts()).outcome() : outcome;
    }

    /** Which facts it may read; nothing where that isn't known. */
    default Requirements requirements() {
        return Requirements.NONE;
    }

    /** What it says of facts, with the value of each of its parts where it knows them. */
    default Explanation explained(Facts facts) {
        return new Explanation(on(facts), null);
    }

    /** A check that can't be evaluated: undecided on all facts, for the reason given. */
    static Check broken(String reason) {
        CheckResult always =
                new CheckResult(RuleOutcome.UNDECIDED, Map.of(), Readings.digestOfNothing(), List.of(), reason);
        return facts -> always;
    }
}
