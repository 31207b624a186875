package dev.ratchet.cli.decisions;

import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Breaks the glass: lets one blocked decision pass, on the record. */
@Command(
        name = "override",
        description = "Let one blocked decision pass, on the record (break-glass). The gate blocks what comes next.",
        footer = {"", "Example:", "  ./ratchet decisions override DECISION --reason 'It mends an outage'"})
final class OverrideCommand extends OrderCommand {

    @Parameters(paramLabel = "DECISION", description = "its id")
    private String decision = "";

    OverrideCommand() {
        super("reviewer-1");
    }

    @Override
    public Integer call() {
        return give(
                "/decisions/" + Paths.segment(decision) + "/override",
                view -> "decision " + decision + " is overridden; the gate goes on blocking what comes next");
    }
}
