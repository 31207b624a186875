package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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

    @JsonCreator
    public static RuleOutcome named(String wireName) {
        return WireName.find(RuleOutcome.class, wireName);
    }
}
