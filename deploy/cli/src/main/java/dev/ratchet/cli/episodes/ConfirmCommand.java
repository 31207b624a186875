package dev.ratchet.cli.episodes;

import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Confirms a dispute: the episode is a false positive. */
@Command(
        name = "confirm",
        description = "Confirm a dispute: the episode is a false positive.",
        footer = {"", "Example:", "  ./ratchet episodes confirm EPISODE --reason 'It looks for one name only'"})
final class ConfirmCommand extends OrderCommand {

    @Parameters(paramLabel = "EPISODE", description = "its id")
    private String episode = "";

    ConfirmCommand() {
        super("reviewer-1");
    }

    @Override
    public Integer call() {
        return give("/episodes/" + Paths.segment(episode) + "/confirm", EpisodeText::line);
    }
}
