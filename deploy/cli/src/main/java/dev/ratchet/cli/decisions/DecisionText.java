package dev.ratchet.cli.decisions;

import static dev.ratchet.cli.Words.text;
import static dev.ratchet.cli.Words.time;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Details;
import dev.ratchet.cli.Rows;
import dev.ratchet.cli.Words;
import dev.ratchet.cli.gate.EntryText;
import java.util.ArrayList;
import java.util.List;

/** Decisions in words. */
final class DecisionText {

    static final Rows ROWS = new Rows(
            "decisions",
            List.of("decided", "decision", "checkpoint", "said", "artifact", "run", "did not hold"),
            DecisionText::cells);

    private DecisionText() {}

    static List<String> of(JsonNode decision) {
        String run = text(decision.path("run"));
        List<String> lines = new ArrayList<>(Details.wide()
                .say("decision", decision.path("id"))
                .say("said", said(decision) + " at " + text(decision.path("checkPoint")))
                .say("artifact", Words.artifact(decision.path("artifact")))
                .say("workflow", text(decision.path("workflow")) + (run.isEmpty() ? "" : ", run " + run))
                .say(
                        "asked",
                        "by %s at %s".formatted(text(decision.path("suppliedBy")), time(decision.path("decidedAt"))))
                .say("overridden", Words.step(decision.path("override")))
                .say("held", Words.count(decision.path("held").asInt(), "rule"))
                .lines());
        if (decision.has("entries")) {
            decision.path("entries")
                    .forEach(entry -> lines.addAll(EntryText.of(standing(entry, blocks(decision, entry)), entry)));
        } else {
            decision.path("triggers")
                    .forEach(one -> lines.add(
                            EntryText.line(standing(one, one.path("blocks").asBoolean()), one)));
        }
        return lines;
    }

    /** As the gate puts what did not hold under headings. */
    private static String standing(JsonNode entry, boolean blocks) {
        if (text(entry.path("mode")).equals("shadow")) {
            return "shadow";
        }
        if (entry.has("waivedBy") || entry.has("waiver")) {
            return "waived";
        }
        if (blocks) {
            return "blocks";
        }
        if (text(entry.path("outcome")).equals("undecided")) {
            return "undecided";
        }
        return text(entry.path("severity")).equals("info") ? "info" : "warns";
    }

    private static boolean blocks(JsonNode decision, JsonNode entry) {
        return decision.path("triggers")
                .valueStream()
                .anyMatch(trigger -> trigger.path("rule").equals(entry.path("rule"))
                        && trigger.path("blocks").asBoolean());
    }

    private static String said(JsonNode decision) {
        return decision.path("allowed").asBoolean() ? "allowed" : decision.has("override") ? "overridden" : "BLOCKED";
    }

    private static List<String> cells(JsonNode decision) {
        return List.of(
                time(decision.path("decidedAt")),
                text(decision.path("id")),
                text(decision.path("checkPoint")),
                said(decision),
                Words.artifact(decision.path("artifact")),
                text(decision.path("run")),
                String.join(
                        ", ",
                        decision.path("triggers")
                                .valueStream()
                                .map(trigger -> text(trigger.path("rule")))
                                .toList()));
    }
}
