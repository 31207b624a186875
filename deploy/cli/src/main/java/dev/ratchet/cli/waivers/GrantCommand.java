package dev.ratchet.cli.waivers;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a waiver count that somebody else asked for. */
@Command(
        name = "grant",
        description = "Grant a waiver that somebody else asked for.",
        footer = {"", "Example:", "  ./ratchet waivers grant WAIV-2025-10-30-001 --reason 'Agreed for a week'"})
final class GrantCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WAIVER", description = "its number, for example WAIV-2025-10-30-001")
    private String waiver = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("reviewer-1");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.say(
                asking.enforcer(subject).post("/waivers/" + Paths.segment(waiver) + "/grant", reason.body()),
                WaiverText::line);
    }
}
