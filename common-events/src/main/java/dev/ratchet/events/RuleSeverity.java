package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a rule that does not hold asks for. */
public enum RuleSeverity implements WireName {
    BLOCKING("blocking"),
    WARNING("warning"),
    INFO("info");

    private final String wireName;

    RuleSeverity(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static RuleSeverity named(String wireName) {
        return WireName.find(RuleSeverity.class, wireName);
    }
}
