package dev.ratchet.cli.patterns;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ratchet.cli.DataOption;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.OutputOption;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.Services;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the patterns of the running analyzer. */
@Command(name = "list", description = "List the patterns: id, workflow, violations, impact, improvement, slug.")
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--workflow", paramLabel = "NAME", description = "only those of this workflow")
    private @Nullable String workflow;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ArrayNode patterns = Services.of(data)
                .client("analyzer", "viewer")
                .all("/patterns" + (workflow == null ? "" : "?workflow=" + Paths.segment(workflow)));
        if (output.isJson()) {
            out.println(Json.pretty(patterns));
        } else {
            patterns.forEach(pattern -> out.println(PatternText.line(pattern)));
        }
        return 0;
    }
}
