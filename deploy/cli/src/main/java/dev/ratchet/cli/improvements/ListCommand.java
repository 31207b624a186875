package dev.ratchet.cli.improvements;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.LimitOption;
import dev.ratchet.cli.Query;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists improvements. */
@Command(
        name = "list",
        description = "List improvements, by number.",
        footer = {"", "Example, what reviewers have to answer:", "  ./ratchet improvements list --status proposed"})
final class ListCommand implements Callable<Integer> {

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "proposed, approved, enforced, rejected or superseded")
    private @Nullable String status;

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.list(new Query("/improvements").with("status", status), limit, ImprovementText.ROWS);
    }
}
