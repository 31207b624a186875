package dev.ratchet.cli.decisions;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.LimitOption;
import dev.ratchet.cli.Moments;
import dev.ratchet.cli.Query;
import dev.ratchet.cli.Refused;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists decisions, the newest first. */
@Command(
        name = "list",
        description = "List decisions, the newest first.",
        footer = {"", "Example: ./ratchet decisions list --artifact parcels --blocked --since 7d"})
final class ListCommand implements Callable<Integer> {

    @Option(names = "--artifact", paramLabel = "NAME", description = "of this artifact")
    private @Nullable String artifact;

    @Option(names = "--checkpoint", paramLabel = "CHECKPOINT", description = "at this checkpoint")
    private @Nullable String checkPoint;

    @Option(names = "--workflow", paramLabel = "W", description = "in this workflow")
    private @Nullable String workflow;

    @Option(names = "--rule", paramLabel = "RULE", description = "in which this rule did not hold")
    private @Nullable String rule;

    @Option(names = "--allowed", description = "that let the artifact pass")
    private boolean isAllowed;

    @Option(names = "--blocked", description = "that did not")
    private boolean isBlocked;

    @Option(names = "--since", paramLabel = "WHEN", description = "from then on: " + Moments.PAST)
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "WHEN", description = "before then")
    private @Nullable String until;

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        if (isAllowed && isBlocked) {
            throw new Refused("--allowed and --blocked: one of them, or none");
        }
        Moments moments = new Moments(Instant.now());
        Query query = new Query("/decisions")
                .with("artifact", artifact)
                .with("checkPoint", checkPoint)
                .with("workflow", workflow)
                .with("rule", rule)
                .with("allowed", (isAllowed || isBlocked) ? isAllowed : null)
                .with("from", moments.past("--since", since))
                .with("to", moments.past("--until", until));
        return asking.list(query, limit, DecisionText.ROWS);
    }
}
