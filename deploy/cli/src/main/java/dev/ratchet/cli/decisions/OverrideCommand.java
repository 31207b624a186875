package dev.ratchet.cli.decisions;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Breaks the glass: lets one blocked decision pass, on the record. */
@Command(
        name = "override",
        description = "Let one blocked decision pass, on the record (break-glass). The gate blocks what comes next.",
        footer = {"", "Example:", "  ./ratchet decisions override DECISION --reason 'It mends an outage'"})
final class OverrideCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DECISION", description = "its id")
    private String decision = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("reviewer-1");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.say(
                asking.enforcer(subject).post("/decisions/" + Paths.segment(decision) + "/override", reason.body()),
                view -> "decision " + decision + " is overridden; the gate goes on blocking what comes next");
    }
}
