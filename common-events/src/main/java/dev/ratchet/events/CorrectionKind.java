package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a person said about the grouping. */
public enum CorrectionKind implements WireName {
    MERGE("merge"),
    SPLIT("split"),
    MOVE("move"),
    NOT_SIMILAR("not-similar");

    private final String wireName;

    CorrectionKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static CorrectionKind named(String wireName) {
        return WireName.find(CorrectionKind.class, wireName);
    }
}
