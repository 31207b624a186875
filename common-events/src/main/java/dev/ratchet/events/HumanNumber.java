package dev.ratchet.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of numbers that people say aloud: a prefix, a day and a count of at least three digits. */
record HumanNumber(String prefix) {

    record Parsed(LocalDate day, int number) {}

    String written(LocalDate day, int number) {
        return "%s-%s-%03d".formatted(prefix, day, number);
    }

    Parsed parse(String field, String text) {
        Matcher matcher = Pattern.compile(prefix + "-(\\d{4}-\\d{2}-\\d{2})-(\\d{3,6})").matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValue(field, "of the form " + prefix + "-2025-10-30-001", text);
        }
        try {
            return new Parsed(LocalDate.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        } catch (DateTimeException notADay) {
            throw new InvalidValue(field, "of the form " + prefix + "-2025-10-30-001 with a day that exists", text);
        }
    }
}
