package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.DataOption;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.OutputOption;
import dev.ratchet.cli.Services;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what applying a pack would change in the book of the running enforcer. */
@Command(
        name = "diff",
        description = "Say what applying a pack would change in the rule book.",
        footer = {"", "Exit code: 0 nothing would change, 1 something would, 2 it can't be compared."})
final class DiffCommand implements Callable<Integer> {

    private static final Set<String> SILENT = Set.of("unchanged", "left");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ChangeOption change = new ChangeOption();

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!change.pack().isRemote()
                && LocalPack.of(change.pack()).pack(out, output.isJson()).isEmpty()) {
            return 2;
        }
        JsonNode plan = Services.of(data).client("enforcer", "viewer").post("/packs/diff", change.body());
        if (output.isJson()) {
            out.println(Json.pretty(plan));
        } else {
            new Changes(out).show(plan.path("changes"));
        }
        boolean isSame = StreamSupport.stream(plan.path("changes").spliterator(), false)
                .allMatch(one -> SILENT.contains(one.path("kind").asText()));
        return isSame ? 0 : 1;
    }
}
