package dev.ratchet.cli.decisions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with decisions of the gate. */
@Command(
        name = "decisions",
        description = "List and show what the gate decided; let one blocked decision pass.",
        subcommands = {ListCommand.class, ShowCommand.class, OverrideCommand.class})
public final class DecisionsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "decisions: no command");
    }
}
