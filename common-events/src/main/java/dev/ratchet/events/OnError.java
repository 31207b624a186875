package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an unknown fact or a failed evaluation means for the outcome of a rule. */
public enum OnError implements WireName {
    BLOCK("block"),
    ALLOW("allow");

    private final String wireName;

    OnError(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static OnError named(String wireName) {
        return WireName.find(OnError.class, wireName);
    }
}
