package dev.ratchet.cli.patterns;

import static dev.ratchet.cli.Words.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A pattern in words, as the analyzer shows it; what others wrote can't move the terminal's cursor. */
public final class PatternText {

    private PatternText() {}

    /** One line of a list. */
    static String line(JsonNode pattern) {
        return "%s %-20s %5d %-8s %-10s %s"
                .formatted(
                        text(pattern.path("id")),
                        text(pattern.path("workflow")),
                        pattern.path("frequency").asInt(),
                        text(pattern.at("/impact/impactClass")),
                        pattern.has("improvement") ? text(pattern.at("/improvement/status")) : "-",
                        text(pattern.path("slug")));
    }

    /** How surely its violations belong together: a number only where it was measured. */
    public static String sureness(JsonNode pattern) {
        String said = text(pattern.path("sureness"));
        return pattern.has("confidence")
                ? String.format(
                        Locale.ROOT,
                        "confidence %.2f%s",
                        pattern.path("confidence").asDouble(),
                        said.isEmpty() ? "" : " (" + said + ")")
                : said.isEmpty() ? "confidence unknown" : said;
    }

    /** {@code 1 violation}, {@code 2 violations}. */
    public static String violations(int count) {
        return count + (count == 1 ? " violation" : " violations");
    }

    /** All of it. */
    static List<String> of(JsonNode pattern) {
        List<String> lines = new ArrayList<>();
        lines.add("%s (%s, %s)"
                .formatted(text(pattern.path("title")), text(pattern.path("slug")), text(pattern.path("id"))));
        lines.add("%s in workflow %s, from %s to %s"
                .formatted(
                        violations(pattern.path("frequency").asInt()),
                        text(pattern.path("workflow")),
                        text(pattern.path("firstSeen")),
                        text(pattern.path("lastSeen"))));
        lines.add(sureness(pattern));
        lines.add("impact " + text(pattern.at("/impact/impactClass")));
        if (pattern.has("improvement")) {
            lines.add("%s is %s: %s"
                    .formatted(
                            text(pattern.at("/improvement/id")),
                            text(pattern.at("/improvement/status")),
                            text(pattern.at("/improvement/title"))));
        }
        pattern.path("examples").forEach(example -> examples(example, lines));
        pattern.path("nearest").forEach(near -> lines.add("near     " + near(near)));
        pattern.path("related").forEach(near -> lines.add("related  " + near(near)));
        return lines;
    }

    private static void examples(JsonNode example, List<String> lines) {
        lines.add("%-9s %s %s: %s"
                .formatted(
                        example.path("shows").asText("example"),
                        text(example.path("violation")),
                        text(example.path("artifact")),
                        text(example.path("description"))));
        lines.add("          expected: " + text(example.path("expectedBehavior")));
        lines.add("          actual:   " + text(example.path("actualBehavior")));
    }

    private static String near(JsonNode near) {
        return String.format(
                Locale.ROOT,
                "%s %s in %s, likeness %.2f",
                text(near.path("id")),
                text(near.path("slug")),
                text(near.path("workflow")),
                near.path("likeness").asDouble());
    }
}
