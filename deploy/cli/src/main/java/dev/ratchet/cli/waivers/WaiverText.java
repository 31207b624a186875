package dev.ratchet.cli.waivers;

import static dev.ratchet.cli.Words.text;
import static dev.ratchet.cli.Words.time;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Details;
import dev.ratchet.cli.Rows;
import dev.ratchet.cli.Words;
import java.util.List;

/** Waivers in words. */
final class WaiverText {

    static final Rows ROWS = new Rows(
            "waivers",
            List.of("waiver", "state", "rule", "artifact", "until", "asked for by", "reason"),
            WaiverText::cells);

    private WaiverText() {}

    static List<String> of(JsonNode waiver) {
        return Details.wide()
                .say("waiver", waiver.path("id"))
                .say("state", waiver.path("state"))
                .say("rule", waiver.path("rule"))
                .say("artifact", artifact(waiver))
                .say("until", time(waiver.path("expiresAt")))
                .say(
                        "asked for",
                        "by %s at %s: %s"
                                .formatted(
                                        text(waiver.path("requestedBy")),
                                        time(waiver.path("requestedAt")),
                                        Words.lines(waiver.path("reason"))))
                .say("granted", Words.step(waiver.path("granted")))
                .say("ended", Words.step(waiver.path("revoked")))
                .lines();
    }

    /** One line that says how it stands. */
    static String line(JsonNode waiver) {
        return "%s is %s: %s for %s until %s"
                .formatted(
                        text(waiver.path("id")),
                        text(waiver.path("state")),
                        text(waiver.path("rule")),
                        artifact(waiver),
                        time(waiver.path("expiresAt")));
    }

    private static String artifact(JsonNode waiver) {
        return (text(waiver.path("artifact")) + " " + text(waiver.path("versions"))).strip();
    }

    private static List<String> cells(JsonNode waiver) {
        return List.of(
                text(waiver.path("id")),
                text(waiver.path("state")),
                text(waiver.path("rule")),
                artifact(waiver),
                time(waiver.path("expiresAt")),
                text(waiver.path("requestedBy")),
                text(waiver.path("reason")));
    }
}
