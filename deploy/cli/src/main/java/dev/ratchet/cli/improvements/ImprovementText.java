package dev.ratchet.cli.improvements;

import static dev.ratchet.cli.Words.text;
import static dev.ratchet.cli.Words.time;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Details;
import dev.ratchet.cli.Rows;
import dev.ratchet.cli.Words;
import dev.ratchet.cli.backtest.TrialText;
import java.util.List;

/** Improvements in words, as a reviewer reads them: why, what would change, what the draft rule would have done. */
final class ImprovementText {

    static final Rows ROWS = new Rows(
            "improvements",
            List.of("improvement", "status", "revision", "workflow", "impact", "violations", "rule", "title"),
            ImprovementText::cells);

    private ImprovementText() {}

    static List<String> of(JsonNode improvement) {
        JsonNode proposal = improvement.path("proposal");
        Details details = Details.wide()
                .say("improvement", improvement.path("id"))
                .say("title", proposal.path("title"))
                .say(
                        "status",
                        "%s, revision %d of %s by %s"
                                .formatted(
                                        text(improvement.path("status")),
                                        improvement.path("revision").asInt(),
                                        time(improvement.path("changedAt")),
                                        text(improvement.path("proposedBy"))));
        verdict(details, improvement);
        proposed(details, proposal);
        proposal.path("fiveWhys").forEach(why -> details.say("why", why.path("statement")));
        changes(details, proposal);
        draft(details, proposal.path("rule"), improvement);
        details.each("against", proposal.path("against"));
        if (text(improvement.path("status")).equals("proposed")) {
            details.say("next", next(improvement));
        }
        return details.lines();
    }

    /** One line that says how it stands. */
    static String line(JsonNode improvement) {
        String rules = Words.list(improvement.path("rules"));
        boolean isAwaited = improvement.at("/proposal/rule").isObject() && improvement.has("verdict");
        String approvedIn = text(improvement.at("/verdict/mode"));
        return "%s revision %d is %s%s"
                .formatted(
                        text(improvement.path("id")),
                        improvement.path("revision").asInt(),
                        text(improvement.path("status")),
                        approvedIn.isEmpty() || !isAwaited
                                ? ""
                                : rules.isEmpty()
                                        ? "; its rule follows in a moment"
                                        : ": " + rules + " begins in " + approvedIn);
    }

    private static void verdict(Details details, JsonNode improvement) {
        JsonNode verdict = improvement.path("verdict");
        if (verdict.isObject()) {
            String mode = text(verdict.path("mode"));
            details.say(
                    mode.isEmpty() ? "rejected" : "approved",
                    (mode.isEmpty() ? "" : "in " + mode + " ") + Words.step(verdict));
        }
        details.say("rules", Words.list(improvement.path("rules")));
        details.say("superseded", text(improvement.path("supersededBy")));
    }

    private static void proposed(Details details, JsonNode proposal) {
        details.say(
                        "pattern",
                        "%s in %s (%s)"
                                .formatted(
                                        text(proposal.path("patternSlug")),
                                        text(proposal.path("workflow")),
                                        text(proposal.path("violationType"))))
                .say(
                        "impact",
                        "%s: %s of %s"
                                .formatted(
                                        text(proposal.at("/impact/impactClass")),
                                        Words.count(
                                                proposal.at("/impact/frequency").asInt(), "violation"),
                                        Words.count(
                                                proposal.at("/impact/artifacts").asInt(), "artifact")))
                .say("violations", Words.list(proposal.path("violations")))
                .say("expected", proposal.at("/gap/expected"))
                .say("actual", proposal.at("/gap/actual"));
    }

    private static void changes(Details details, JsonNode proposal) {
        details.say("process", proposal.at("/processChange/description"))
                .say("automates", proposal.at("/processChange/automation"))
                .say("checklist", proposal.path("checklistItem"))
                .say("effect", proposal.at("/outlook/expectedEffect"))
                .each("workflow", proposal.at("/outlook/workflowDiff"));
        proposal.at("/outlook/covers")
                .forEach(covered -> details.say(
                        "also covers", text(covered.path("slug")) + " in " + text(covered.path("workflow"))));
    }

    private static void draft(Details details, JsonNode rule, JsonNode improvement) {
        if (!rule.isObject()) {
            details.say("rule", "none is proposed");
            return;
        }
        String bound = rule.has("precisionBound")
                ? ", at least %s true alarms (95 %%)"
                        .formatted(Words.percent(rule.path("precisionBound").asDouble()))
                : "";
        details.say(
                        "rule",
                        "%s at %s, %s"
                                .formatted(
                                        text(rule.path("name")),
                                        text(rule.path("checkPoint")),
                                        text(rule.path("severity"))))
                .say("check", rule.path("check"))
                .say(
                        "basis",
                        "%s: %d violating and %d sound%s"
                                .formatted(
                                        text(rule.path("basis")),
                                        rule.path("violating").asInt(),
                                        rule.path("sound").asInt(),
                                        bound))
                .say("remedy", rule.path("remediation"))
                .say("refused", improvement.path("checkRefused"))
                .say("backtest", String.join("\n", TrialText.ofProposal(improvement.path("backtest"))));
        improvement.path("backtests").forEach(asked -> details.say("tried again", TrialText.line(asked)));
    }

    private static String next(JsonNode improvement) {
        return "./ratchet improvements approve %s --revision %d --mode shadow --reason TEXT"
                .formatted(
                        text(improvement.path("id")),
                        improvement.path("revision").asInt());
    }

    private static List<String> cells(JsonNode improvement) {
        JsonNode proposal = improvement.path("proposal");
        String rules = Words.list(improvement.path("rules"));
        return List.of(
                text(improvement.path("id")),
                text(improvement.path("status")),
                text(improvement.path("revision")),
                text(proposal.path("workflow")),
                text(proposal.at("/impact/impactClass")),
                text(proposal.at("/impact/frequency")),
                rules.isEmpty() ? "-" : rules,
                text(proposal.path("title")));
    }
}
