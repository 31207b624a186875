package dev.ratchet.cli.backtest;

import static dev.ratchet.cli.Words.number;
import static dev.ratchet.cli.Words.percent;
import static dev.ratchet.cli.Words.text;
import static dev.ratchet.cli.Words.time;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What came of trying a rule on recorded decisions, in words and with its bounds. */
public final class TrialText {

    private TrialText() {}

    /** A backtest that somebody asked for. */
    static List<String> of(JsonNode backtest) {
        List<String> lines = new ArrayList<>();
        lines.add("backtest %s: %s%s".formatted(text(backtest.path("id")), phase(backtest), problem(backtest)));
        JsonNode reading = backtest.path("reading");
        if (reading.isObject()) {
            lines.add("read        " + read(reading.path("decisions").asLong(), reading)
                    + unusual(reading.path("repeated"), "repeated")
                    + unusual(reading.path("unreadable"), "unreadable"));
        }
        if (backtest.has("result")) {
            result(backtest.path("result"), ": ./ratchet backtest flips " + text(backtest.path("id")), lines);
        }
        if (backtest.has("selfCheck")) {
            selfCheck(backtest.path("selfCheck"), lines);
        }
        return lines;
    }

    /** One line of it. */
    public static String line(JsonNode backtest) {
        JsonNode result = backtest.path("result");
        return "%s at %s by %s%s"
                        .formatted(
                                phase(backtest),
                                time(backtest.path("startedAt")),
                                text(backtest.path("startedBy")),
                                result.isObject() ? ": " + verdicts(result) : "")
                + " (" + text(backtest.path("id")) + ")";
    }

    /** The one that a proposal was given when it arrived; empty where it has none. */
    public static List<String> ofProposal(JsonNode backtested) {
        if (!backtested.isObject()) {
            return List.of();
        }
        JsonNode trial = backtested.path("trial");
        List<String> lines = new ArrayList<>();
        lines.add("of revision %d on %s: %s"
                .formatted(
                        backtested.path("revision").asInt(),
                        read(
                                trial.path("read")
                                        .asLong(backtested.path("evaluated").asLong()),
                                trial),
                        verdicts(backtested)));
        lines.add("violations caught: %d%s"
                .formatted(backtested.path("caught").asInt(), bound(trial, "covered", "caughtAtLeast", "at least")));
        lines.add("sound runs stopped: %d%s"
                .formatted(
                        backtested.path("soundStopped").asInt(),
                        bound(trial, "soundRuns", "soundStoppedAtMost", "at most")));
        return lines;
    }

    private static String bound(JsonNode trial, String of, String bound, String word) {
        return !trial.isObject()
                ? ""
                : " of " + trial.path(of).asInt()
                        + (trial.has(bound)
                                ? ", " + word + " " + percent(trial.path(bound).asDouble()) + " (95 %)"
                                : "");
    }

    private static void result(JsonNode result, String hint, List<String> lines) {
        lines.add("judged      " + verdicts(result) + ", "
                + number(result.path("waived").asInt()) + " waived");
        String missing = result.path("missing").properties().stream()
                .map(fact -> "%s (%s)"
                        .formatted(fact.getKey(), number(fact.getValue().asInt())))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            lines.add("lacked      " + missing);
        }
        lines.add("caught      " + share(result.path("caughtViolations"), "violation"));
        lines.add("stopped     " + share(result.path("stoppedSoundRuns"), "sound run"));
        lines.add("otherwise   " + Words.count(result.path("flips").asInt(), "decision") + " would have been other ones"
                + (result.path("flips").asInt() == 0 ? "" : hint));
    }

    private static void selfCheck(JsonNode counts, List<String> lines) {
        lines.add("judged      %s again, %s of rules compared, %s taken from the record"
                .formatted(
                        Words.count(counts.path("decisions").asInt(), "decision"),
                        Words.count(counts.path("outcomes").asInt(), "outcome"),
                        number(counts.path("taken").asInt())));
        lines.add("differences %s".formatted(number(counts.path("differences").asInt())));
        counts.path("kept")
                .forEach(kept -> lines.add("    %s %s: was %s, is %s"
                        .formatted(
                                text(kept.path("decisionId")),
                                text(kept.path("rule")),
                                text(kept.path("recorded")),
                                text(kept.path("again")))));
    }

    private static String verdicts(JsonNode result) {
        return "%s in scope: %s%s would fail, %s undecided"
                .formatted(
                        Words.count(result.path("evaluated").asInt(), "decision"),
                        result.has("held") ? number(result.path("held").asInt()) + " hold, " : "",
                        number(result.path("wouldFail").asInt()),
                        number(result.path("undecided").asInt()));
    }

    private static String share(JsonNode share, String of) {
        String counted = number(share.path("count").asInt()) + " of "
                + Words.count(share.path("of").asInt(), of);
        return share.has("share")
                ? "%s, %s (at least %s, at most %s; 95 %% each)"
                        .formatted(
                                counted,
                                percent(share.path("share").asDouble()),
                                percent(share.path("atLeast").asDouble()),
                                percent(share.path("atMost").asDouble()))
                : counted;
    }

    private static String read(long decisions, JsonNode range) {
        String said = Words.count(decisions, "recorded decision");
        return range.has("from") ? said + " from " + time(range.path("from")) + " to " + time(range.path("to")) : said;
    }

    private static String unusual(JsonNode count, String what) {
        return count.asLong() == 0 ? "" : ", " + number(count.asLong()) + " " + what;
    }

    private static String phase(JsonNode backtest) {
        String phase = text(backtest.path("phase"));
        return phase.equals("elsewhere") ? "runs on replica " + text(backtest.path("replica")) : phase;
    }

    private static String problem(JsonNode backtest) {
        return backtest.has("problem") ? ": " + text(backtest.path("problem")) : "";
    }
}
