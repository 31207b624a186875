package dev.ratchet.cli.waivers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.OrderCommand;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.Refused;
import dev.ratchet.cli.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Refuses a waiver that was asked for; one that counts already isn't ended by it. */
@Command(
        name = "refuse",
        description = "Refuse a waiver that was asked for and isn't granted.",
        footer = {"", "Example:", "  ./ratchet waivers refuse WAIV-2025-10-30-001 --reason 'It is an hour of work'"})
final class RefuseCommand extends OrderCommand {

    @Parameters(paramLabel = "WAIVER", description = "its number, for example WAIV-2025-10-30-001")
    private String waiver = "";

    RefuseCommand() {
        super("reviewer-1");
    }

    @Override
    public Integer call() {
        String path = "/waivers/" + Paths.segment(waiver);
        JsonNode view = seen(path);
        if (Words.text(view.path("state")).equals("granted")) {
            throw new Refused(waiver + " is granted already; ./ratchet waivers revoke " + waiver + " ends it");
        }
        return give(path + "/revoke", WaiverText::line);
    }
}
