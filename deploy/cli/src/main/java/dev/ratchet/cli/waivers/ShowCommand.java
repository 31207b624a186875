package dev.ratchet.cli.waivers;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one waiver. */
@Command(
        name = "show",
        description = "Show a waiver: for whom, until when, and who said what.",
        footer = {"", "Example: ./ratchet waivers show WAIV-2025-10-30-001"})
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WAIVER", description = "its number, for example WAIV-2025-10-30-001")
    private String waiver = "";

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.show(asking.enforcer().get("/waivers/" + Paths.segment(waiver)), WaiverText::of);
    }
}
