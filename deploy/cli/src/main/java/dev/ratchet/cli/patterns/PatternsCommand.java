package dev.ratchet.cli.patterns;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be seen of patterns. */
@Command(
        name = "patterns",
        description = "List patterns, and show one with its most typical and its most different violations.",
        subcommands = {ListCommand.class, ShowCommand.class})
public final class PatternsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "patterns: no command");
    }
}
