package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.WireName;

/** What a test of a rule expects of its check. */
public enum Expectation implements WireName {
    PASS("pass", RuleOutcome.HELD),
    FAIL("fail", RuleOutcome.FAILED),
    MISSING("missing", RuleOutcome.UNDECIDED);

    private final String wireName;
    private final RuleOutcome outcome;

    Expectation(String wireName, RuleOutcome outcome) {
        this.wireName = wireName;
        this.outcome = outcome;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    RuleOutcome outcome() {
        return outcome;
    }

    static Expectation named(String wireName) {
        return WireName.find(Expectation.class, wireName);
    }
}
