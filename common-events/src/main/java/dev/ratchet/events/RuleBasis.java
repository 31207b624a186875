package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a draft rule comes from: learned from facts, or a template for want of evidence. */
public enum RuleBasis implements WireName {
    LEARNED("learned"),
    TEMPLATE("template");

    private final String wireName;

    RuleBasis(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static RuleBasis named(String wireName) {
        return WireName.find(RuleBasis.class, wireName);
    }
}
