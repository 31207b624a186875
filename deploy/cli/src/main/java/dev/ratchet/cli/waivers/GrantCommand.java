package dev.ratchet.cli.waivers;

import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a waiver count that somebody else asked for. */
@Command(
        name = "grant",
        description = "Grant a waiver that somebody else asked for.",
        footer = {"", "Example:", "  ./ratchet waivers grant WAIV-2025-10-30-001 --reason 'Agreed for a week'"})
final class GrantCommand extends OrderCommand {

    @Parameters(paramLabel = "WAIVER", description = "its number, for example WAIV-2025-10-30-001")
    private String waiver = "";

    GrantCommand() {
        super("reviewer-1");
    }

    @Override
    public Integer call() {
        return give("/waivers/" + Paths.segment(waiver) + "/grant", WaiverText::line);
    }
}
