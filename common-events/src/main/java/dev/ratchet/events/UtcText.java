package dev.ratchet.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads times in the form that nearly all of the log has, {@code 2025-10-30T09:15:00[.123]Z}, several times faster than
 * the JDK's formatter, which is left to read all other forms.
 */
public final class UtcText {

    private static final int WHOLE = "2025-10-30T09:15:00Z".length();
    private static final int LONGEST = WHOLE + ".123456789".length();
    private static final int FRACTION = WHOLE;

    private UtcText() {}

    /** The time that the text says; empty when the text has another form, right or wrong. */
    public static Optional<Instant> read(String text) {
        int end = text.length() - 1;
        if (!isOfForm(text, end)) {
            return Optional.empty();
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int year = number(text, 0, 4);
        if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Optional.of(
                Instant.ofEpochSecond(days * 86_400 + hour * 3_600L + minute * 60L + second, nanos(text, end)));
    }

    private static boolean isOfForm(String text, int end) {
        return (end + 1 == WHOLE || (end + 1 > WHOLE + 1 && end < LONGEST && text.charAt(WHOLE - 1) == '.'))
                && text.charAt(end) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && areDigits(text, end);
    }

    private static boolean areDigits(String text, int end) {
        for (int i = 0; i < end; i++) {
            boolean isMark = i == 4 || i == 7 || i == 10 || i == 13 || i == 16 || i == WHOLE - 1;
            if (!isMark && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static long nanos(String text, int end) {
        long nanos = end > FRACTION ? number(text, FRACTION, end) : 0;
        for (int digits = Math.max(0, end - FRACTION); digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }
}
