package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where in a workflow a gate stands. There are no others. */
public enum CheckPoint implements WireName {
    PRE_DEV("pre-dev"),
    PRE_BUILD("pre-build"),
    PRE_DEPLOY("pre-deploy"),
    POST_DEPLOY("post-deploy");

    private final String wireName;

    CheckPoint(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static CheckPoint named(String wireName) {
        return WireName.find(CheckPoint.class, wireName);
    }
}
