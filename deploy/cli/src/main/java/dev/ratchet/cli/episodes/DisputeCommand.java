package dev.ratchet.cli.episodes;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says that a rule was wrong; it counts once a reviewer confirms it. */
@Command(
        name = "dispute",
        description = "Say that a rule was wrong: for whoever was blocked, and for reporters (--as reporter).",
        footer = {"", "Example:", "  ./ratchet episodes dispute EPISODE --reason 'It has another name'"})
final class DisputeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EPISODE", description = "its id")
    private String episode = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("pipeline");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.say(
                asking.enforcer(subject).post("/episodes/" + Paths.segment(episode) + "/dispute", reason.body()),
                EpisodeText::line);
    }
}
