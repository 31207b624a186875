package dev.ratchet.enforcer.domain.check;

import dev.ratchet.enforcer.domain.check.fast.Formula;
import dev.ratchet.events.Facts;

/** A check whose outcome alone is computed by closures; all that is told of it comes from the interpreter. */
record FastCheck(Formula formula, Check interpreted) implements Check {

    @Override
    public CheckResult on(Facts facts) {
        return interpreted.on(facts);
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
