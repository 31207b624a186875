package dev.ratchet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a service answered, in words for a terminal; what others wrote can't move its cursor. */
public final class Words {

    private static final String CONTROL = "[\\p{Cc}\u202a-\u202e\u2066-\u2069&&[^\n]]";

    private Words() {}

    /** A value on one line; empty where there is none. */
    public static String text(JsonNode value) {
        return lines(value).replaceAll("\\s*\n\\s*", " ");
    }

    /** A value with its line ends; empty where there is none. */
    public static String lines(JsonNode value) {
        String said = value.isContainerNode() ? value.toString() : value.asText("");
        return (value.isNull() ? "" : said).replace("\r\n", "\n").strip().replaceAll(CONTROL, " ");
    }

    /** A list of values, with commas between them. */
    public static String list(JsonNode values) {
        List<String> said = new ArrayList<>();
        values.forEach(value -> said.add(text(value)));
        return String.join(", ", said);
    }

    /** An instant, to the second. */
    public static String time(JsonNode instant) {
        String said = text(instant);
        try {
            return said.isEmpty()
                    ? ""
                    : Instant.parse(said).truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeParseException other) {
            return said;
        }
    }

    /** Who did something, when and why. */
    public static String step(JsonNode step) {
        return step.isMissingNode()
                ? ""
                : "by %s at %s: %s".formatted(text(step.path("by")), time(step.path("at")), lines(step.path("reason")));
    }

    /** An artifact with what is known of it. */
    public static String artifact(JsonNode artifact) {
        String kind = text(artifact.path("kind"));
        return (text(artifact.path("name")) + " " + text(artifact.path("version"))).strip()
                + (kind.isEmpty() ? "" : " (" + kind + ")");
    }

    /** A share as a percentage. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** {@code 1 rule}, {@code 1,300 rules}. */
    public static String count(long count, String of) {
        return number(count) + " " + of + (count == 1 ? "" : "s");
    }

    /** A number as people read it. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
