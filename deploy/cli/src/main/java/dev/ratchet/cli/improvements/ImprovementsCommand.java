package dev.ratchet.cli.improvements;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with improvements. */
@Command(
        name = "improvements",
        description = "List and show improvements; approve and reject them.",
        subcommands = {ListCommand.class, ShowCommand.class, ApproveCommand.class, RejectCommand.class})
public final class ImprovementsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "improvements: no command");
    }
}
