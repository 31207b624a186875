package dev.ratchet.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.cli.Details;
import dev.ratchet.cli.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule that did not hold, in words: what it expects, what it saw, what to do, and where it comes from. */
public final class EntryText {

    private EntryText() {}

    /** Everything about it, below a line that says what it amounts to. */
    public static List<String> of(String standing, JsonNode entry) {
        List<String> lines = new ArrayList<>();
        lines.add("%-10s%s: %s".formatted(standing, rule(entry), Words.text(entry.path("message"))));
        Details details = Details.below()
                .say("saw", saw(entry.path("saw")))
                .say("lacks", Words.list(entry.path("missing")))
                .say("remedy", entry.path("remediation"))
                .say("from", from(entry));
        JsonNode waived = entry.path("waivedBy");
        if (waived.isObject()) {
            details.say(
                    "excused",
                    "by %s until %s: %s"
                            .formatted(
                                    Words.text(waived.path("waiver")),
                                    Words.time(waived.path("expiresAt")),
                                    Words.text(waived.path("reason"))));
        }
        lines.addAll(details.lines());
        return lines;
    }

    /** One line. */
    public static String line(String standing, JsonNode entry) {
        String missing = Words.list(entry.path("missing"));
        return "%-10s%s: %s%s"
                .formatted(
                        standing,
                        rule(entry),
                        Words.text(entry.path("outcome")),
                        missing.isEmpty() ? "" : ", lacks " + missing);
    }

    private static String rule(JsonNode entry) {
        return Words.text(entry.path("rule")) + " " + Words.text(entry.path("name"));
    }

    private static String saw(JsonNode saw) {
        return saw.properties().stream()
                .map(seen -> Words.text(TextNode.valueOf(seen.getKey())) + " = " + shown(seen.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? "\"" + Words.text(value) + "\"" : Words.text(value);
    }

    private static String from(JsonNode entry) {
        return Stream.of("relatedViolation", "relatedImprovement")
                .map(entry::path)
                .map(Words::text)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
