package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.DataOption;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.OutputOption;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ServiceClient;
import dev.ratchet.cli.Services;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one rule with all its versions. */
@Command(name = "show", description = "Show a rule with all its versions, who brought them and how.")
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RULE", description = "its number, for example RULE-ARCH-001")
    private String rule = "";

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ServiceClient enforcer = Services.of(data).client("enforcer", "viewer");
        JsonNode view = enforcer.get("/rules/" + Paths.segment(rule));
        JsonNode versions = enforcer.get("/rules/" + Paths.segment(rule) + "/versions");
        if (output.isJson()) {
            ObjectNode both = Json.MAPPER.createObjectNode();
            both.set("rule", view);
            both.set("versions", versions);
            out.println(Json.pretty(both));
            return 0;
        }
        view.path("rule")
                .properties()
                .forEach(field -> out.printf("%-18s %s%n", field.getKey(), text(field.getValue())));
        if (view.has("pinned")) {
            out.printf("%-18s %s%n", "pinned", view.path("pinned").asText());
        }
        if (view.has("retiredAt")) {
            out.printf("%-18s %s%n", "retired", view.path("retiredAt").asText());
        }
        versions.forEach(version -> out.printf(
                "version %d at %s by %s%s%n",
                version.path("definition").path("version").asInt(),
                version.path("activatedAt").asText(),
                version.path("by").asText(),
                how(version)));
        return 0;
    }

    private static String how(JsonNode version) {
        if (version.has("restores")) {
            return ", back to version %d: %s"
                    .formatted(
                            version.path("restores").asInt(),
                            version.path("reason").asText());
        }
        return version.has("pack")
                ? ", pack %s %s"
                        .formatted(
                                version.at("/pack/name").asText(),
                                version.at("/pack/version").asText())
                : "";
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
