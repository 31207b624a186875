package dev.ratchet.cli.improvements;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one improvement as reviewers need it. */
@Command(
        name = "show",
        description =
                "Show an improvement: why, what would change, its draft rule and how that fared on recorded decisions.",
        footer = {"", "Example: ./ratchet improvements show IMP-2025-10-30-001"})
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IMPROVEMENT", description = "its number, for example IMP-2025-10-30-001")
    private String improvement = "";

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.show(asking.enforcer().get("/improvements/" + Paths.segment(improvement)), ImprovementText::of);
    }
}
