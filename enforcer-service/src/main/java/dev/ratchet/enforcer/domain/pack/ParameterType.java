package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.WireName;

/** What a parameter may be. Whatever it is, it comes into a check as a literal, never as code. */
public enum ParameterType implements WireName {
    /** A text, taken as it is. */
    TEXT("text"),
    TEXTS("texts"),
    /** A relative path that may name {@code ${artifact.name}} and the like, and text parameters declared before it. */
    PATH("path"),
    PATHS("paths"),
    INTEGER("integer"),
    NUMBER("number"),
    /** A number from 0 to 1. */
    SHARE("share"),
    BOOLEAN("boolean");

    private final String wireName;

    ParameterType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    public static ParameterType named(String wireName) {
        return WireName.find(ParameterType.class, wireName);
    }

    boolean isPath() {
        return this == PATH || this == PATHS;
    }

    boolean isText() {
        return this == TEXT || this == PATH;
    }
}
