package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How much say a rule has: recorded only, shown, or enforced. */
public enum RuleMode implements WireName {
    SHADOW("shadow"),
    WARN("warn"),
    ENFORCE("enforce");

    private final String wireName;

    RuleMode(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static RuleMode named(String wireName) {
        return WireName.find(RuleMode.class, wireName);
    }
}
