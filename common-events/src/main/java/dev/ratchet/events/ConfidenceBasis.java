package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the confidence in a pattern rests on. Only a calibrated one is a measured share. */
public enum ConfidenceBasis implements WireName {
    /** All members say the same in the same words, but for names and values. */
    IDENTICAL("identical"),
    /** All members expect the same and saw the same instead. */
    SAME_GAP("same-gap"),
    /** A person said that all members are the same problem, which their texts do not say by themselves. */
    BY_PERSON("by-person"),
    /** The members are alike, and enough of them to say how often such patterns are right. */
    CALIBRATED("calibrated"),
    /** The members are alike, but too few to say how surely. */
    TOO_SMALL("too-small");

    private final String wireName;

    ConfidenceBasis(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static ConfidenceBasis named(String wireName) {
        return WireName.find(ConfidenceBasis.class, wireName);
    }
}
