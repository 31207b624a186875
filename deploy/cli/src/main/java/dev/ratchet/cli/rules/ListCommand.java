package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ratchet.cli.DataOption;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.OutputOption;
import dev.ratchet.cli.Services;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules of the running enforcer's book. */
@Command(name = "list", description = "List the rules of the book, retired ones too.")
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ArrayNode rules = Services.of(data).client("enforcer", "viewer").all("/rules");
        if (output.isJson()) {
            out.println(Json.pretty(rules));
            return 0;
        }
        rules.forEach(view -> {
            JsonNode rule = view.path("rule");
            out.printf(
                    "%-16s %-11s %-8s %-8s v%-3d %s%n",
                    view.path("id").asText(),
                    rule.path("checkPoint").asText(),
                    rule.path("severity").asText(),
                    view.has("retiredAt") ? "retired" : rule.path("mode").asText(),
                    rule.path("version").asInt(),
                    rule.path("name").asText());
        });
        return 0;
    }
}
