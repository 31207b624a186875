package dev.ratchet.cli;

import dev.ratchet.cli.facts.CollectOrder;
import dev.ratchet.cli.facts.FactsCollector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the facts of an artifact as the gate takes them, collected from its workspace. */
@Command(name = "collect", description = "Print the facts of an artifact, collected from its workspace, as JSON.")
public final class CollectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--artifact", required = true, paramLabel = "NAME", description = "the artifact's name")
    private String artifact = "";

    @Option(names = "--version", paramLabel = "V", description = "its version")
    private @Nullable String version;

    @Option(names = "--kind", paramLabel = "K", description = "what kind of artifact it is")
    private @Nullable String kind;

    @Option(names = "--workspace", paramLabel = "DIR", description = "the folder to look at (default: the current one)")
    private Path workspace = Path.of("");

    @Option(
            names = "--document",
            paramLabel = "PATH",
            arity = "1..*",
            description = "texts of the workspace to take along")
    private List<String> documents = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        FactsCollector collector = new FactsCollector();
        Path folder = workspace.toAbsolutePath();
        String facts = Json.pretty(collector.collect(new CollectOrder(folder, artifact, version, kind, documents)));
        spec.commandLine().getOut().println(facts);
        collector.remarks().forEach(remark -> spec.commandLine().getErr().println("left out: " + remark));
        return 0;
    }
}
