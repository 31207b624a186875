package dev.ratchet.cli.episodes;

import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says that a rule was wrong; it counts once a reviewer confirms it. */
@Command(
        name = "dispute",
        description = "Say that a rule was wrong: for whoever was blocked, and for reporters (--as reporter).",
        footer = {"", "Example:", "  ./ratchet episodes dispute EPISODE --reason 'It has another name'"})
final class DisputeCommand extends OrderCommand {

    @Parameters(paramLabel = "EPISODE", description = "its id")
    private String episode = "";

    DisputeCommand() {
        super("pipeline");
    }

    @Override
    public Integer call() {
        return give("/episodes/" + Paths.segment(episode) + "/dispute", EpisodeText::line);
    }
}
