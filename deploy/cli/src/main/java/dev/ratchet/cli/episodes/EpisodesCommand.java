package dev.ratchet.cli.episodes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with episodes. */
@Command(
        name = "episodes",
        description = "List and show episodes with their verdicts; dispute them, and answer disputes.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            DisputeCommand.class,
            ConfirmCommand.class,
            RejectCommand.class,
        })
public final class EpisodesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "episodes: no command");
    }
}
