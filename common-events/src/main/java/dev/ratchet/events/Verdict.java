package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an episode turned out to be. */
public enum Verdict implements WireName {
    PREVENTED("prevented"),
    OVERRIDDEN("overridden"),
    FALSE_POSITIVE("false-positive"),
    WAIVED("waived"),
    OPEN("open");

    private final String wireName;

    Verdict(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static Verdict named(String wireName) {
        return WireName.find(Verdict.class, wireName);
    }
}
