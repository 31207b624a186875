package dev.ratchet.cli.waivers;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.LimitOption;
import dev.ratchet.cli.Query;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists waivers. */
@Command(
        name = "list",
        description = "List waivers, by number.",
        footer = {"", "Example, what reviewers have to answer:", "  ./ratchet waivers list --state requested"})
final class ListCommand implements Callable<Integer> {

    @Option(names = "--rule", paramLabel = "RULE", description = "from this rule")
    private @Nullable String rule;

    @Option(names = "--artifact", paramLabel = "NAME", description = "of this artifact")
    private @Nullable String artifact;

    @Option(names = "--state", paramLabel = "STATE", description = "requested, granted, revoked or expired")
    private @Nullable String state;

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        Query query = new Query("/waivers")
                .with("rule", rule)
                .with("artifact", artifact)
                .with("state", state);
        return asking.list(query, limit, WaiverText.ROWS);
    }
}
