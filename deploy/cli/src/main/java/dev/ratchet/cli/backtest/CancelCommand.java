package dev.ratchet.cli.backtest;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a backtest; one that is over stays as it is. */
@Command(
        name = "cancel",
        description = "End a backtest: one's own, or any as rule-admin (--as). One that is over stays as it is.",
        footer = {"", "Example: ./ratchet backtest cancel BACKTEST"})
final class CancelCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BACKTEST", description = "its id")
    private String backtest = "";

    @Mixin
    private final SubjectOption subject = new SubjectOption("viewer");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.show(asking.enforcer(subject).delete("/backtests/" + Paths.segment(backtest)), TrialText::of);
    }
}
