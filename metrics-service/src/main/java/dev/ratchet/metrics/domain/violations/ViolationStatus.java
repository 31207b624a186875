package dev.ratchet.metrics.domain.violations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.WireName;

/** Whether a violation still stands; a withdrawn one was none and enters no figure. */
public enum ViolationStatus implements WireName {
    OPEN("open"),
    RESOLVED("resolved"),
    WITHDRAWN("withdrawn");

    private final String wireName;

    ViolationStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static ViolationStatus named(String wireName) {
        return WireName.find(ViolationStatus.class, wireName);
    }
}
