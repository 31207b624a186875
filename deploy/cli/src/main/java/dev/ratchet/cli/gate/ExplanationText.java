package dev.ratchet.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Words;
import java.util.ArrayList;
import java.util.List;

/** How a rule came to what it says: each part of its check below the part that it is of, with its value. */
final class ExplanationText {

    private ExplanationText() {}

    static List<String> of(JsonNode explanation) {
        List<String> lines = new ArrayList<>();
        String reason = Words.text(explanation.path("reason"));
        lines.add("%-10s%s version %d: %s%s"
                .formatted(
                        "explained",
                        Words.text(explanation.path("rule")),
                        explanation.path("ruleVersion").asInt(),
                        Words.text(explanation.path("outcome")),
                        reason.isEmpty() ? "" : ", " + reason));
        if (explanation.path("evaluation").isObject()) {
            part(explanation.path("evaluation"), "    ", lines);
        } else {
            lines.add("    " + Words.text(explanation.path("check")));
        }
        return lines;
    }

    private static void part(JsonNode part, String indent, List<String> lines) {
        String element = part.has("element") ? "for " + Words.text(part.path("element")) + ": " : "";
        String deciding = part.has("deciding") ? ", decided by " + Words.list(part.path("deciding")) : "";
        lines.add(indent + element + Words.text(part.path("expression")) + " = " + value(part) + deciding);
        part.path("parts").forEach(smaller -> part(smaller, indent + "  ", lines));
    }

    private static String value(JsonNode part) {
        String state = Words.text(part.path("state"));
        String value = part.path("value").isTextual()
                ? "\"" + Words.text(part.path("value")) + "\""
                : Words.text(part.path("value"));
        if (state.equals("known")) {
            return value;
        }
        return value.isEmpty() ? state : state + ": " + Words.text(part.path("value"));
    }
}
