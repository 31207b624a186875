package dev.ratchet.cli.episodes;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.LimitOption;
import dev.ratchet.cli.Query;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists episodes. */
@Command(
        name = "list",
        description = "List episodes with their verdicts.",
        footer = {"", "Example, what reviewers have to answer: ./ratchet episodes list --disputed"})
final class ListCommand implements Callable<Integer> {

    @Option(names = "--rule", paramLabel = "RULE", description = "of this rule")
    private @Nullable String rule;

    @Option(names = "--artifact", paramLabel = "NAME", description = "of this artifact")
    private @Nullable String artifact;

    @Option(
            names = "--verdict",
            paramLabel = "VERDICT",
            description = "prevented, overridden, false-positive, waived or open")
    private @Nullable String verdict;

    @Option(names = "--disputed", description = "of which somebody says that the rule was wrong, and nobody answered")
    private boolean isDisputed;

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        Query query = new Query("/episodes")
                .with("rule", rule)
                .with("artifact", artifact)
                .with("verdict", verdict);
        return asking.list(query, limit, EpisodeText.ROWS, episode -> !isDisputed || EpisodeText.isDisputed(episode));
    }
}
