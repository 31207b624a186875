package dev.ratchet.metrics.domain.improvements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.WireName;

/** How far an improvement has come in its review. */
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
