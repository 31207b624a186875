package dev.ratchet.cli.episodes;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rejects a dispute: the rule was right. */
@Command(
        name = "reject",
        description = "Reject a dispute: the rule was right.",
        footer = {"", "Example:", "  ./ratchet episodes reject EPISODE --reason 'One name is what was agreed'"})
final class RejectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EPISODE", description = "its id")
    private String episode = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("reviewer-1");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.say(
                asking.enforcer(subject).post("/episodes/" + Paths.segment(episode) + "/reject-dispute", reason.body()),
                EpisodeText::line);
    }
}
