package dev.ratchet.cli.patterns;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.DataOption;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.OutputOption;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.Services;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one pattern of the running analyzer. */
@Command(
        name = "show",
        description = "Show a pattern: how sure it is, its most typical and most different violations, what is near.")
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PATTERN", description = "its id or its slug, for example release-notes-missing")
    private String pattern = "";

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode view = Services.of(data).client("analyzer", "viewer").get("/patterns/" + Paths.segment(pattern));
        if (output.isJson()) {
            out.println(Json.pretty(view));
        } else {
            PatternText.of(view).forEach(out::println);
        }
        return 0;
    }
}
