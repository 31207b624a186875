package dev.ratchet.cli.episodes;

import static dev.ratchet.cli.Words.text;
import static dev.ratchet.cli.Words.time;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Details;
import dev.ratchet.cli.Rows;
import dev.ratchet.cli.Words;
import java.util.List;

/** Episodes in words. */
final class EpisodeText {

    static final Rows ROWS = new Rows(
            "episodes",
            List.of("opened", "episode", "rule", "artifact", "mode", "verdict", "triggers", "disputed"),
            EpisodeText::cells);

    private EpisodeText() {}

    static List<String> of(JsonNode episode) {
        Details details = Details.wide()
                .say("episode", episode.path("id"))
                .say(
                        "rule",
                        "%s version %d, in %s"
                                .formatted(
                                        text(episode.path("rule")),
                                        episode.path("ruleVersion").asInt(),
                                        text(episode.path("mode"))))
                .say("artifact", text(episode.path("artifact")) + " at " + text(episode.path("checkPoint")))
                .say("verdict", episode.path("verdict"))
                .say("triggers", text(episode.path("triggers")))
                .say("opened", happened(episode, "opened") + ", by decision " + text(episode.path("openedBy")))
                .say("closed", happened(episode, "closed"))
                .say("judged", happened(episode, "judged"));
        dispute(details, episode.path("dispute"));
        episode.path("otherDisputes").forEach(other -> dispute(details, other));
        return details.lines();
    }

    /** One line that says how it stands. */
    static String line(JsonNode episode) {
        return "episode %s of %s and %s: %s%s"
                .formatted(
                        text(episode.path("id")),
                        text(episode.path("rule")),
                        text(episode.path("artifact")),
                        text(episode.path("verdict")),
                        episode.has("dispute") ? ", dispute " + answered(episode.path("dispute")) : "");
    }

    /** Whether a reviewer has something to answer. */
    static boolean isDisputed(JsonNode episode) {
        return episode.has("dispute") && !episode.path("dispute").has("settlement");
    }

    private static void dispute(Details details, JsonNode dispute) {
        details.say("disputed", Words.step(dispute));
        JsonNode settlement = dispute.path("settlement");
        if (settlement.isObject()) {
            details.say("answered", answered(dispute) + " " + Words.step(settlement));
        }
    }

    private static String happened(JsonNode episode, String what) {
        return time(episode.path(what + "At"));
    }

    private static String answered(JsonNode dispute) {
        return !dispute.has("settlement")
                ? "waits for a reviewer"
                : dispute.at("/settlement/upheld").asBoolean() ? "confirmed" : "rejected";
    }

    private static List<String> cells(JsonNode episode) {
        return List.of(
                time(episode.path("openedAt")),
                text(episode.path("id")),
                text(episode.path("rule")),
                text(episode.path("artifact")),
                text(episode.path("mode")),
                text(episode.path("verdict")),
                text(episode.path("triggers")),
                episode.has("dispute") ? answered(episode.path("dispute")) : "");
    }
}
