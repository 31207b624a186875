package dev.ratchet.cli.rules;

import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets go of the mode of a rule. */
@Command(
        name = "unpin",
        description = "Let go of the mode of a rule; it keeps the mode until figures change it.",
        footer = {"", "Example:", "  ./ratchet rules unpin RULE-ARCH-001 --reason 'The handbook has moved'"})
final class UnpinCommand extends OrderCommand {

    @Parameters(paramLabel = "RULE", description = "its number, for example RULE-ARCH-001")
    private String rule = "";

    UnpinCommand() {
        super("reviewer-1");
    }

    @Override
    public Integer call() {
        return give(
                "/rules/" + Paths.segment(rule) + "/unpin",
                view -> rule + " stays in " + view.at("/rule/mode").asText() + " until figures change it");
    }
}
