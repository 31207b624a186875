package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes back to an older version of a rule. */
@Command(name = "rollback", description = "Go back to an older version of a rule; it becomes the next version.")
final class RollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RULE", description = "its number, for example RULE-ARCH-001")
    private String rule = "";

    @Option(names = "--to", required = true, paramLabel = "VERSION", description = "the version to go back to")
    private int version;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
    private String reason = "";

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ObjectNode order =
                Json.MAPPER.createObjectNode().put("toVersion", version).put("reason", reason);
        JsonNode after = Services.of(data)
                .client("enforcer", "rule-admin")
                .post("/rules/" + Paths.segment(rule) + "/rollback", order);
        if (output.isJson()) {
            out.println(Json.pretty(after));
        } else {
            out.printf(
                    "%s is version %d now, as version %d was%n",
                    rule, after.at("/rule/version").asInt(), version);
        }
        return 0;
    }
}
