package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** The number a violation is called by, for example {@code VIOL-2025-10-30-001}: the day it was detected, in UTC, and a count. */
public record ViolationId(LocalDate day, int number) {

    static final HumanNumber FORM = new HumanNumber("VIOL");

    public ViolationId {
        FORM.check(day, number);
    }

    @JsonCreator
    public static ViolationId parse(String text) {
        HumanNumber.Parsed parsed = FORM.parse("violation id", text);
        return new ViolationId(parsed.day(), parsed.number());
    }

    @Override
    @JsonValue
    public String toString() {
        return FORM.written(day, number);
    }
}
