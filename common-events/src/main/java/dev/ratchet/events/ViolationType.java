package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of departure from the process a violation is. */
public enum ViolationType implements WireName {
    ARCHITECTURE("architecture"),
    WORKFLOW("workflow"),
    DOCUMENTATION("documentation"),
    QUALITY_GATE("quality-gate");

    private final String wireName;

    ViolationType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static ViolationType named(String wireName) {
        return WireName.find(ViolationType.class, wireName);
    }
}
