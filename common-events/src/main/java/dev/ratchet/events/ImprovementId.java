package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** The number an improvement is called by, for example {@code IMP-2025-10-30-001}: the day it was proposed, in UTC, and a count. */
public record ImprovementId(LocalDate day, int number) {

    static final HumanNumber FORM = new HumanNumber("IMP");

    public ImprovementId {
        FORM.check(day, number);
    }

    @JsonCreator
    public static ImprovementId parse(String text) {
        HumanNumber.Parsed parsed = FORM.parse("improvement id", text);
        return new ImprovementId(parsed.day(), parsed.number());
    }

    @Override
    @JsonValue
    public String toString() {
        return FORM.written(day, number);
    }
}
