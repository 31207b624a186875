package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** What one rule said of one document of facts. */
public enum RuleOutcome implements WireName {
    HELD("held"),
    FAILED("failed"),
    UNDECIDED("undecided");

    private final String wireName;

    RuleOutcome(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The outcome of a rule that triggered: any but {@link #HELD}. */
    static RuleOutcome notHeld(String field, @Nullable RuleOutcome outcome) {
        RuleOutcome given = Bounds.present(field, outcome);
        if (given == HELD) {
            throw new InvalidValue(field, "failed or undecided", HELD.wireName());
        }
        return given;
    }

    @JsonCreator
    public static RuleOutcome named(String wireName) {
        return WireName.find(RuleOutcome.class, wireName);
    }
}
