package dev.ratchet.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the description of an interface (OpenAPI) leaves out or gets wrong: a refusal that isn't told as a problem, a body
 * or an answer without a schema or an example, an example that its schema doesn't describe, an id that is no text.
 */
public final class DescriptionFaults {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String PROBLEM = "application/problem+json";

    private final JsonSchemaFactory validators = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final ObjectNode components;
    private final List<String> faults = new ArrayList<>();

    private DescriptionFaults(JsonNode document) {
        this.components = document.path("components").deepCopy();
        Set<String> parts = parts(components);
        components.path("schemas").properties().stream()
                .filter(schema -> !parts.contains(schema.getKey()))
                .forEach(schema -> close(schema.getValue()));
    }

    /** The faults of a description, each with the place where it is. */
    public static List<String> of(JsonNode document) {
        DescriptionFaults search = new DescriptionFaults(document);
        search.ids();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                search.call(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return search.faults;
    }

    /** The names of the schemas that others are made of. */
    private static Set<String> parts(JsonNode components) {
        return components.findValues("allOf").stream()
                .flatMap(all -> all.findValuesAsText("$ref").stream())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    /** An example must not tell of fields that its schema doesn't have. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put(object.has("allOf") ? "unevaluatedProperties" : "additionalProperties", false);
        }
        schema.forEach(DescriptionFaults::close);
    }

    private void ids() {
        components.path("schemas").properties().stream()
                .filter(schema -> schema.getKey().endsWith("Id"))
                .filter(schema -> !schema.getValue().path("type").asText().equals("string")
                        || schema.getValue().path("pattern").isMissingNode()
                        || schema.getValue().path("examples").isEmpty())
                .forEach(schema ->
                        faults.add("the id " + schema.getKey() + " is no text with a pattern and an example"));
    }

    private void call(String call, JsonNode operation) {
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(body -> content(call + " body " + body.getKey(), body.getValue()));
        Stream.of("401", "500", "503")
                .filter(status -> !operation.path("responses").has(status))
                .forEach(status -> faults.add(call + " doesn't say that it can answer " + status));
        operation
                .path("responses")
                .properties()
                .forEach(answer -> answer(call + " " + answer.getKey(), answer.getKey(), answer.getValue()));
    }

    private void answer(String place, String status, JsonNode answer) {
        if (status.charAt(0) != '2') {
            JsonNode problem = answer.path("content").path(PROBLEM);
            if (problem.isMissingNode()) {
                faults.add(place + " is no problem");
            } else {
                content(place, problem);
            }
        } else if (!status.equals("204") && answer.path("content").isEmpty()) {
            faults.add(place + " doesn't say what is in it");
        } else {
            answer.path("content").properties().forEach(body -> content(place, body.getValue()));
        }
    }

    private void content(String place, JsonNode content) {
        if (content.path("schema").isEmpty()) {
            faults.add(place + " has no schema");
        }
        List<JsonNode> examples = examples(content);
        if (examples.isEmpty()) {
            faults.add(place + " has no example");
        }
        examples.forEach(example -> faults(content.path("schema"), example).stream()
                .map(ValidationMessage::getMessage)
                .forEach(
                        message -> faults.add(place + " has an example that its schema doesn't describe: " + message)));
    }

    private static List<JsonNode> examples(JsonNode content) {
        List<JsonNode> examples = new ArrayList<>();
        content.path("examples").forEach(example -> examples.add(example.path("value")));
        if (content.has("example")) {
            examples.add(content.path("example"));
        }
        return examples;
    }

    private Set<ValidationMessage> faults(JsonNode schema, JsonNode example) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.setAll((ObjectNode) (schema.isObject() ? schema.deepCopy() : new ObjectMapper().createObjectNode()));
        whole.set("components", components);
        return validators.getSchema(whole).validate(example);
    }
}
