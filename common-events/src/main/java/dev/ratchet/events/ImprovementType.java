package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an improvement adds a check, or also changes the steps of the workflow. */
public enum ImprovementType implements WireName {
    ENFORCEMENT_RULE("enforcement-rule"),
    WORKFLOW_ENHANCEMENT("workflow-enhancement");

    private final String wireName;

    ImprovementType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static ImprovementType named(String wireName) {
        return WireName.find(ImprovementType.class, wireName);
    }
}
