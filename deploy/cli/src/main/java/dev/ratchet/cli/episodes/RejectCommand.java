package dev.ratchet.cli.episodes;

import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Rejects a dispute: the rule was right. */
@Command(
        name = "reject",
        description = "Reject a dispute: the rule was right.",
        footer = {"", "Example:", "  ./ratchet episodes reject EPISODE --reason 'One name is what was agreed'"})
final class RejectCommand extends OrderCommand {

    @Parameters(paramLabel = "EPISODE", description = "its id")
    private String episode = "";

    RejectCommand() {
        super("reviewer-1");
    }

    @Override
    public Integer call() {
        return give("/episodes/" + Paths.segment(episode) + "/reject-dispute", EpisodeText::line);
    }
}
