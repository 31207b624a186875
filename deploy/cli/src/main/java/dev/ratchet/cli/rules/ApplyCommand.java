package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.DataOption;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.OutputOption;
import dev.ratchet.cli.Services;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Applies a pack to the book of the running enforcer: all of it, or nothing. */
@Command(
        name = "apply",
        description = "Apply a pack to the rule book: all of it, or nothing. Applying it again changes nothing.",
        footer = {"", "Exit code: 0 applied, 1 the enforcer failed, 2 the pack was refused."})
final class ApplyCommand implements Callable<Integer> {

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
        JsonNode applied = Services.of(data).client("enforcer", "rule-admin").post("/packs/apply", change.body());
        if (output.isJson()) {
            out.println(Json.pretty(applied));
        } else {
            new Changes(out).show(applied.path("changes"));
            out.printf(
                    "pack %s %s applied%s%n",
                    applied.path("pack").asText(),
                    applied.path("version").asText(),
                    applied.path("inForce").asBoolean() ? "" : "; the gate has it in a moment");
        }
        return 0;
    }
}
