package dev.ratchet.cli.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.ServiceClient;
import dev.ratchet.cli.SubjectOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries a rule on recorded decisions, and tells how far it is and what came of it. */
@Command(
        name = "backtest",
        description = "Try a rule on recorded decisions: what would it have said, had it been in enforce?",
        subcommands = {ShowCommand.class, FlipsCommand.class, CancelCommand.class},
        footer = {
            "",
            "Ctrl-C cancels it.",
            "Exit code: 0 done, 1 not done, or --book found differences, 2 refused.",
            "",
            "Examples:",
            "  ./ratchet backtest 'coverage.line > 0.7' --checkpoint pre-build --since 30d",
            "  ./ratchet backtest --improvement IMP-2025-10-30-001",
            "  ./ratchet backtest --rule RULE-QA-001 --count 5000"
        })
public final class BacktestCommand implements Callable<Integer> {

    @Mixin
    private final TrialOption trial = new TrialOption();

    @Option(names = "--detach", description = "don't wait for its end")
    private boolean isDetached;

    @Mixin
    private final SubjectOption subject = new SubjectOption("viewer");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() throws InterruptedException {
        ServiceClient enforcer = asking.enforcer(subject);
        JsonNode started = enforcer.post("/rules/backtest", trial.body(Instant.now()));
        if (isDetached) {
            return asking.show(started, TrialText::of);
        }
        JsonNode ended = new Following(enforcer, new Progress(asking.aside())).toItsEnd(started);
        asking.show(ended, TrialText::of);
        boolean isSound = ended.at("/selfCheck/differences").asInt() == 0;
        return ended.path("phase").asText().equals("done") && isSound ? 0 : 1;
    }
}
