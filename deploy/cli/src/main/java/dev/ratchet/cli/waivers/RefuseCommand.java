package dev.ratchet.cli.waivers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.Refused;
import dev.ratchet.cli.ServiceClient;
import dev.ratchet.cli.SubjectOption;
import dev.ratchet.cli.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Refuses a waiver that was asked for; one that counts already isn't ended by it. */
@Command(
        name = "refuse",
        description = "Refuse a waiver that was asked for and isn't granted.",
        footer = {"", "Example:", "  ./ratchet waivers refuse WAIV-2025-10-30-001 --reason 'It is an hour of work'"})
final class RefuseCommand implements Callable<Integer> {

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
        String path = "/waivers/" + Paths.segment(waiver);
        ServiceClient enforcer = asking.enforcer(subject);
        JsonNode view = enforcer.get(path);
        if (Words.text(view.path("state")).equals("granted")) {
            throw new Refused(waiver + " is granted already; ./ratchet waivers revoke " + waiver + " ends it");
        }
        return asking.say(enforcer.post(path + "/revoke", reason.body()), WaiverText::line);
    }
}
