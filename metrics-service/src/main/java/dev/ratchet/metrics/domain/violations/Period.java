package dev.ratchet.metrics.domain.violations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.WireName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The stretches that violations are counted in; all in UTC, weeks begin on Monday. */
public enum Period implements WireName {
    DAY("day"),
    WEEK("week"),
    MONTH("month");

    private final String wireName;

    Period(String wireName) {
        this.wireName = wireName;
    }

    /** The first day of the stretch that a day belongs to. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the stretch after the one that begins on a day. */
    public LocalDate after(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    /** The first day of the stretch that lies so many stretches before the one that begins on a day. */
    public LocalDate before(LocalDate start, int stretches) {
        return switch (this) {
            case DAY -> start.minusDays(stretches);
            case WEEK -> start.minusWeeks(stretches);
            case MONTH -> start.minusMonths(stretches);
        };
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static Period named(String wireName) {
        return WireName.find(Period.class, wireName);
    }
}
