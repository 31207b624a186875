package dev.ratchet.cli.backtest;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a backtest. */
@Command(
        name = "show",
        description = "Show how far a backtest is, or what came of it.",
        footer = {"", "Example: ./ratchet backtest show BACKTEST"})
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BACKTEST", description = "its id")
    private String backtest = "";

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.show(asking.enforcer().get("/backtests/" + Paths.segment(backtest)), TrialText::of);
    }
}
