package dev.ratchet.cli.rules;

import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a rule out of the book. */
@Command(
        name = "retire",
        description = "Take a rule out of the book; a rollback or a pack may bring it back.",
        footer = {"", "Example:", "  ./ratchet rules retire RULE-ARCH-001 --reason 'Checked elsewhere'"})
final class RetireCommand extends OrderCommand {

    @Parameters(paramLabel = "RULE", description = "its number, for example RULE-ARCH-001")
    private String rule = "";

    RetireCommand() {
        super("rule-admin");
    }

    @Override
    public Integer call() {
        return give(
                "/rules/" + Paths.segment(rule) + "/retire",
                view -> rule + " is retired; ./ratchet rules rollback brings it back");
    }
}
