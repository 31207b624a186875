package dev.ratchet.cli.episodes;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Confirms a dispute: the episode is a false positive. */
@Command(
        name = "confirm",
        description = "Confirm a dispute: the episode is a false positive.",
        footer = {"", "Example:", "  ./ratchet episodes confirm EPISODE --reason 'It looks for one name only'"})
final class ConfirmCommand implements Callable<Integer> {

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
                asking.enforcer(subject).post("/episodes/" + Paths.segment(episode) + "/confirm", reason.body()),
                EpisodeText::line);
    }
}
