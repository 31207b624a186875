package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The Declare templates a workflow may use (Pesic and van der Aalst 2006). */
public enum ConstraintTemplate implements WireName {
    EXISTENCE("existence"),
    ABSENCE("absence"),
    PRECEDENCE("precedence"),
    RESPONSE("response"),
    SUCCESSION("succession");

    private final String wireName;

    ConstraintTemplate(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static ConstraintTemplate named(String wireName) {
        return WireName.find(ConstraintTemplate.class, wireName);
    }
}
