package dev.ratchet.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gate's answer in words: whether the artifact may pass, what stands against it and what to do about it. */
final class GateText {

    private static final Map<String, String> REASONS = Map.of(
            "journalled", "the decision is on the replica's disk, not yet on the log",
            "rule-book-from-disk", "the rule book is the replica's copy, and may lack the latest changes",
            "rule-book-stale", "the rule book may lack the latest changes",
            "key-unchecked", "nobody could say whether another replica has answered this key",
            "unrecorded", "the decision is nowhere but in this answer",
            "degraded-when-decided", "this is an earlier answer, which was degraded");

    private final String checkPoint;
    private final JsonNode artifact;
    private final List<String> lines = new ArrayList<>();

    GateText(String checkPoint, JsonNode artifact) {
        this.checkPoint = checkPoint;
        this.artifact = artifact;
    }

    List<String> of(JsonNode answer) {
        lines.add(headline(answer));
        Set<String> told = new HashSet<>();
        told.addAll(entries("blocks", answer.path("failures")));
        told.addAll(entries("warns", answer.path("warnings")));
        told.addAll(entries("info", answer.path("infos")));
        answer.path("undecided").forEach(entry -> {
            if (!told.contains(Words.text(entry.path("rule")))) {
                lines.addAll(EntryText.of("undecided", entry));
            }
        });
        entries("waived", answer.path("waived"));
        answer.path("shadow").forEach(entry -> lines.add(EntryText.line("shadow", entry)));
        answer.path("forecast").forEach(this::forecast);
        answer.path("reasons")
                .forEach(reason -> lines.add("%-10s%s: %s"
                        .formatted(
                                "degraded",
                                Words.text(reason),
                                REASONS.getOrDefault(reason.asText(), "see docs/gate.md"))));
        abridged(answer.path("abridged"));
        answer.path("explanations").forEach(explanation -> lines.addAll(ExplanationText.of(explanation)));
        if (answer.has("decisionId")) {
            lines.add("%-10s%s".formatted("decision", Words.text(answer.path("decisionId"))));
        }
        return lines;
    }

    private String headline(JsonNode answer) {
        boolean isAllowed = answer.path("allowed").asBoolean();
        String said = isAllowed ? "ALLOWED" : "BLOCKED";
        return "%-10s%s at %s: %s asked, %d against it"
                .formatted(
                        answer.path("dryRun").asBoolean() ? "would be " + said : said,
                        " " + Words.artifact(artifact),
                        checkPoint,
                        Words.count(answer.path("rulesEvaluated").asInt(), "rule"),
                        answer.path("failures").size())
                .replaceAll(" {2,}", " ");
    }

    private Set<String> entries(String standing, JsonNode entries) {
        Set<String> rules = new HashSet<>();
        entries.forEach(entry -> {
            rules.add(Words.text(entry.path("rule")));
            lines.addAll(EntryText.of(standing, entry));
        });
        return rules;
    }

    private void forecast(JsonNode later) {
        lines.add("%-10s%s would %s today"
                .formatted(
                        "later",
                        Words.text(later.path("checkPoint")),
                        later.path("allowed").asBoolean() ? "allow it" : "block it"));
        later.path("failing").forEach(entry -> lines.add("    " + EntryText.line("fails", entry)));
        String wanted = Words.list(later.path("wanted"));
        if (!wanted.isEmpty()) {
            lines.add("    %-10s%s".formatted("wants", wanted));
        }
    }

    private void abridged(JsonNode abridged) {
        if (abridged.isObject()) {
            lines.add("%-10sso many rules did not hold that %d are shortened, %d in brief and %d not listed"
                    .formatted(
                            "abridged",
                            abridged.path("shortened").asInt(),
                            abridged.path("inBrief").asLong(),
                            abridged.path("unlisted").asInt()));
        }
    }
}
