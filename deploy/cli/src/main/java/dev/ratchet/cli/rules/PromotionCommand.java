package dev.ratchet.cli.rules;

import static dev.ratchet.cli.Words.text;
import static dev.ratchet.cli.Words.time;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Details;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.Words;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how far a rule is from more say, and from less. */
@Command(
        name = "promotion",
        description = "Show what the verdicts say of a rule's mode, and what is missing for another one.",
        footer = {"", "Example: ./ratchet rules promotion RULE-ARCH-001"})
final class PromotionCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RULE", description = "its number, for example RULE-ARCH-001")
    private String rule = "";

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.show(
                asking.enforcer().get("/rules/" + Paths.segment(rule) + "/promotion"), PromotionCommand::inWords);
    }

    private static List<String> inWords(JsonNode promotion) {
        Details details = Details.wide()
                .say(
                        text(promotion.path("rule")),
                        "version %d in %s since %s%s"
                                .formatted(
                                        promotion.path("ruleVersion").asInt(),
                                        text(promotion.path("mode")),
                                        time(promotion.path("since")),
                                        promotion.path("pinned").asBoolean() ? ", fixed by a person" : ""))
                .say(
                        "since then",
                        "%s, %s"
                                .formatted(
                                        Words.count(promotion.path("episodes").asInt(), "judged episode"),
                                        Words.count(
                                                promotion.path("falsePositives").asInt(), "false positive")))
                .say("promotion", made(promotion.path("promotion")))
                .say("demotion", made(promotion.path("demotion")));
        promotion
                .path("changes")
                .forEach(change -> details.say(
                        "changed",
                        "from %s to %s at %s: %s"
                                .formatted(
                                        text(change.path("from")),
                                        text(change.path("to")),
                                        time(change.path("changedAt")),
                                        text(change.path("reason")))));
        return details.lines();
    }

    private static String made(JsonNode made) {
        return made.isMissingNode()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "to %s: evidence %.1f of %.0f, %d of %d episodes%s",
                        text(made.path("to")),
                        made.path("evidence").asDouble(),
                        made.path("evidenceNeeded").asDouble(),
                        made.path("episodes").asInt(),
                        made.path("episodesNeeded").asInt(),
                        made.path("missing").isEmpty() ? "" : "; missing: " + Words.list(made.path("missing")));
    }
}
