package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who or what noticed a violation. */
public enum SourceKind implements WireName {
    PERSON("person"),
    TOOL("tool"),
    WORKFLOW_CONSTRAINT("workflow-constraint"),
    RULE("rule");

    private final String wireName;

    SourceKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static SourceKind named(String wireName) {
        return WireName.find(SourceKind.class, wireName);
    }
}
