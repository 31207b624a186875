package dev.ratchet.cli.backtest;

import static dev.ratchet.cli.Words.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.LimitOption;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.Query;
import dev.ratchet.cli.Rows;
import dev.ratchet.cli.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the decisions that would have been other ones. */
@Command(
        name = "flips",
        description = "List the decisions that would have been other ones, the newest first.",
        footer = {"", "Example: ./ratchet backtest flips BACKTEST"})
final class FlipsCommand implements Callable<Integer> {

    private static final Rows ROWS = new Rows(
            "decisions that would have been other ones",
            List.of("decided", "decision", "artifact", "was", "would be", "outcome", "lacked"),
            FlipsCommand::cells);

    @Parameters(paramLabel = "BACKTEST", description = "its id")
    private String backtest = "";

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.list(new Query("/backtests/" + Paths.segment(backtest) + "/flips"), limit, ROWS);
    }

    private static List<String> cells(JsonNode flip) {
        return List.of(
                Words.time(flip.path("decidedAt")),
                text(flip.path("decisionId")),
                text(flip.path("artifact")),
                text(flip.path("was")),
                text(flip.path("wouldBe")),
                text(flip.path("outcome")),
                Words.list(flip.path("missing")));
    }
}
