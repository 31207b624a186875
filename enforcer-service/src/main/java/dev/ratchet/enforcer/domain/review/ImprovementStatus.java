package dev.ratchet.enforcer.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.WireName;

/** How far the review of an improvement has come. Only a proposed one can change. */
public enum ImprovementStatus implements WireName {
    PROPOSED("proposed"),
    APPROVED("approved"),
    REJECTED("rejected"),
    SUPERSEDED("superseded");

    private final String wireName;

    ImprovementStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static ImprovementStatus named(String wireName) {
        return WireName.find(ImprovementStatus.class, wireName);
    }
}
