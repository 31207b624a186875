package dev.ratchet.cli.waivers;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a waiver before its time. */
@Command(
        name = "revoke",
        description = "End a waiver before its time; whoever asked for it may take it back (--as).",
        footer = {"", "Example:", "  ./ratchet waivers revoke WAIV-2025-10-30-001 --reason 'The changelog is back'"})
final class RevokeCommand implements Callable<Integer> {

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
                asking.enforcer(subject).post("/waivers/" + Paths.segment(waiver) + "/revoke", reason.body()),
                WaiverText::line);
    }
}
