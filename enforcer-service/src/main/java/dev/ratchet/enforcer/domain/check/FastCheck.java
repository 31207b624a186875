package dev.ratchet.enforcer.domain.check;

import dev.ratchet.enforcer.domain.check.fast.Formula;
import dev.ratchet.enforcer.domain.check.fast.Frame;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.List;

/**
 * A check whose outcome is computed by closures. What is told of it comes from the interpreter, but where it failed on plain
 * facts: there what was read, in its order, is all that there is to tell.
 */
record FastCheck(Formula formula, Check interpreted) implements Check {

    @Override
    public CheckResult on(Facts facts) {
        return on(new Frame(facts));
    }

    @Override
    public CheckResult on(Frame read) {
        Frame frame = read.fresh();
        if (!formula.failsPlainly(frame)) {
            return interpreted.on(read.facts());
        }
        Readings readings = new Readings();
        frame.account(readings::saw);
        return new CheckResult(RuleOutcome.FAILED, readings.shown(), readings.digest(), List.of(), null);
    }

    @Override
    public Check reference() {
        return interpreted;
    }

    @Override
    public Requirements requirements() {
        return interpreted.requirements();
    }

    @Override
    public Explanation explained(Facts facts) {
        return interpreted.explained(facts);
    }
}
