package dev.ratchet.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of which artifact, workflow and run the gate is asked, and what is true of it. */
public final class CallOption {

    @Option(
            names = "--artifact",
            paramLabel = "NAME",
            description = "the artifact's name (default: the one that the facts are of)")
    private @Nullable String artifact;

    @Option(names = "--version", paramLabel = "V", description = "its version")
    private @Nullable String version;

    @Option(names = "--kind", paramLabel = "K", description = "what kind of artifact it is")
    private @Nullable String kind;

    @Option(names = "--digest", paramLabel = "D", description = "its digest")
    private @Nullable String digest;

    @Option(names = "--workflow", paramLabel = "W", description = "the workflow that it goes through")
    private @Nullable String workflow;

    @Option(names = "--run", paramLabel = "R", description = "the run of the workflow")
    private @Nullable String run;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "facts as JSON, - for standard input; several files may each have their part")
    private List<String> files = new ArrayList<>();

    /** The question; refuses one that is of no artifact. */
    ObjectNode body() {
        JsonNode facts = FactFiles.together(files);
        ObjectNode body = Json.MAPPER.createObjectNode();
        ObjectNode of = body.putObject("artifact");
        Map<String, @Nullable String> said = new TreeMap<>();
        said.put("name", artifact);
        said.put("version", version);
        said.put("kind", kind);
        said.put("digest", digest);
        said.forEach((field, value) -> put(of, field, value, facts.path("artifact")));
        if (!of.has("name")) {
            throw new Refused("--artifact NAME is needed: the facts don't say which artifact they are of");
        }
        put(body, "workflow", workflow, facts);
        put(body, "run", run, facts);
        if (!files.isEmpty()) {
            body.set("facts", facts);
        }
        return body;
    }

    private static void put(ObjectNode object, String field, @Nullable String said, JsonNode known) {
        if (said != null) {
            object.put(field, said);
        } else if (known.path(field).isTextual()) {
            object.set(field, known.path(field));
        }
    }
}
