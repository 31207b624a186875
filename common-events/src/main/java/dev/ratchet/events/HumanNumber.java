package dev.ratchet.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of numbers that people say aloud: a prefix, a day and a count of at least three digits. */
record HumanNumber(String prefix) {

    record Parsed(LocalDate day, int number) {}

    /** Refuses a day or a number that the form has no room for. */
    void check(@Nullable LocalDate day, int number) {
        Bounds.within("id.day", Bounds.present("id.day", day).getYear(), 0, 9_999);
        Bounds.within("id.number", number, 1, 999_999);
    }

    String written(LocalDate day, int number) {
        return "%s-%s-%03d".formatted(prefix, day, number);
    }

    /** The form as a regular expression, with a group for the day and one for the count. */
    Pattern pattern() {
        return Pattern.compile(prefix + "-([0-9]{4}-[0-9]{2}-[0-9]{2})-([0-9]{3}|[1-9][0-9]{3,5})");
    }

    Parsed parse(String field, String text) {
        Matcher matcher = pattern().matcher(text);
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
