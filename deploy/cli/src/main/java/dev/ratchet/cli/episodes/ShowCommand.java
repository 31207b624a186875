package dev.ratchet.cli.episodes;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one episode. */
@Command(
        name = "show",
        description = "Show an episode with its verdict and what was said against it.",
        footer = {"", "Example: ./ratchet episodes show EPISODE"})
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EPISODE", description = "its id")
    private String episode = "";

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.show(asking.enforcer().get("/episodes/" + Paths.segment(episode)), EpisodeText::of);
    }
}
