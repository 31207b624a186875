package dev.ratchet.enforcer.domain.waiver;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.WireName;

/** How a waiver stands at an instant. Only a granted one counts at the gate; a waiver expires by itself. */
public enum WaiverState implements WireName {
    REQUESTED("requested"),
    GRANTED("granted"),
    REVOKED("revoked"),
    EXPIRED("expired");

    private final String wireName;

    WaiverState(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static WaiverState named(String wireName) {
        return WireName.find(WaiverState.class, wireName);
    }
}
