package dev.ratchet.analyzer.domain.learning.check;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as texts write them (ISO 8601). Such texts sort as the days that they name, and so do the beginnings of
 * them: a round number of those here is the beginning of a year, a month, a day or a minute.
 */
public final class Times {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}):(\\d{2})(?::(\\d{2}))?.*)?");
    private static final double DAY = 86_400;
    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    private Times() {}

    public static boolean isTime(@Nullable Object value) {
        return value instanceof String text && DATE.matcher(text).matches();
    }

    /** {@code 20250310.5} for noon of the tenth of March; NaN where a value is no time. */
    public static double calendar(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return Double.NaN;
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Double.NaN;
        }
        int days = part(date, 1) * YEAR + part(date, 2) * MONTH + part(date, 3);
        return days + ((part(date, 4) * 60 + part(date, 5)) * 60 + part(date, 6)) / DAY;
    }

    private static int part(Matcher date, int group) {
        String digits = date.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether a number is the beginning of a month or a year, before its first day. */
    public static boolean isBeforeFirst(double calendar) {
        return calendar == Math.rint(calendar) && (long) calendar % MONTH == 0;
    }

    /** The day, or the minute, that a number names; the one after the last of a month is the first of the next. */
    public static String text(double calendar) {
        long days = (long) Math.floor(calendar);
        long minutes = Math.round((calendar - days) * DAY / 60);
        long day = days % MONTH;
        long month = days / MONTH % MONTH + (day > 31 ? 1 : 0);
        long year = days / YEAR + (month > 12 ? 1 : 0);
        String date =
                "%04d-%02d-%02d".formatted(year, month > 12 ? 1 : Math.max(1, month), day > 31 ? 1 : Math.max(1, day));
        return minutes > 0 && day <= 31 ? date + "T%02d:%02d".formatted(minutes / 60 % 24, minutes % 60) : date;
    }

    /** Seconds since 1970; absent where a value is no instant. */
    public static @Nullable Double seconds(@Nullable Object value) {
        try {
            return value instanceof String text ? (double) Instant.parse(text).getEpochSecond() : null;
        } catch (DateTimeParseException noInstant) {
            return null;
        }
    }
}
