package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The changes of a rule book as people read them. */
final class Changes {

    private final PrintWriter out;

    Changes(PrintWriter out) {
        this.out = out;
    }

    /** Every change but the unchanged, which are counted. */
    void show(JsonNode changes) {
        int unchanged = 0;
        for (JsonNode change : changes) {
            if (change.path("kind").asText().equals("unchanged")) {
                unchanged++;
            } else {
                one(change);
            }
        }
        out.printf("%d rules unchanged%n", unchanged);
    }

    private void one(JsonNode change) {
        String kind = change.path("kind").asText();
        JsonNode rule = change.has("after") ? change.path("after") : change.path("before");
        out.printf(
                "%s %s %s: %s%s%n",
                sign(kind), change.path("rule").asText(), rule.path("name").asText(), kind, detail(change));
        if (kind.equals("changed")) {
            change.path("fields").forEach(field -> {
                out.printf(
                        "    - %s: %s%n",
                        field.asText(), text(change.path("before").path(field.asText())));
                out.printf(
                        "    + %s: %s%n",
                        field.asText(), text(change.path("after").path(field.asText())));
            });
        }
    }

    private static String sign(String kind) {
        return switch (kind) {
            case "added" -> "+";
            case "changed" -> "~";
            case "retired" -> "-";
            case "taken" -> "!";
            default -> " ";
        };
    }

    private static String detail(JsonNode change) {
        if (change.has("holder")) {
            return ", the book has it from " + change.path("holder").asText();
        }
        List<String> fields = new ArrayList<>();
        change.path("fields").forEach(field -> fields.add(field.asText()));
        return fields.isEmpty() ? "" : " (" + String.join(", ", fields) + ")";
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue().replace("\n", " ") : value.toString();
    }
}
