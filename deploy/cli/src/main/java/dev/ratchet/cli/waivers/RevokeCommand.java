package dev.ratchet.cli.waivers;

import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends a waiver before its time. */
@Command(
        name = "revoke",
        description = "End a waiver before its time; whoever asked for it may take it back (--as).",
        footer = {"", "Example:", "  ./ratchet waivers revoke WAIV-2025-10-30-001 --reason 'The changelog is back'"})
final class RevokeCommand extends OrderCommand {

    @Parameters(paramLabel = "WAIVER", description = "its number, for example WAIV-2025-10-30-001")
    private String waiver = "";

    RevokeCommand() {
        super("reviewer-1");
    }

    @Override
    public Integer call() {
        return give("/waivers/" + Paths.segment(waiver) + "/revoke", WaiverText::line);
    }
}
