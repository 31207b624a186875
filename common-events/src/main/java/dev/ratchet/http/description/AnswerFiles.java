package dev.ratchet.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.Json;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * The answers that are listed in the files {@value #FILE} of the class path, by call ({@code GET /violations/{id}}) and
 * status. An answer has an example and, where no annotation says it, the name of its schema; or it is {@code accepted}; or
 * it is the {@code sameAs} the 200 of another call of the file. A call that is listed and doesn't exist fails the build.
 */
final class AnswerFiles {

    static final String FILE = "META-INF/openapi-answers.json";

    private static final Object ACKNOWLEDGEMENT = Map.of(
            "position", "ratchet-violations/3/1042",
            "status", "/positions/ratchet-violations/3/1042?fold=violations");

    private final Map<String, JsonNode> calls;

    private AnswerFiles(Map<String, JsonNode> calls) {
        this.calls = calls;
    }

    static AnswerFiles read(ClassLoader loader) {
        Map<String, JsonNode> calls = new LinkedHashMap<>();
        try {
            for (URL file : Collections.list(loader.getResources(FILE))) {
                try (InputStream in = file.openStream()) {
                    Json.mapper().readTree(in).properties().forEach(call -> calls.put(call.getKey(), call.getValue()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected every " + FILE + " to be readable", e);
        }
        return new AnswerFiles(calls);
    }

    void addTo(OpenAPI document) {
        calls.forEach((call, answers) -> answers.properties().forEach(answer -> {
            APIResponse response = response(operation(document, call).getResponses(), answer.getKey());
            complete(response, answer.getValue());
        }));
    }

    private static APIResponse response(APIResponses all, String status) {
        if (all.getAPIResponse(status) == null) {
            all.addAPIResponse(status, OASFactory.createAPIResponse());
        }
        return all.getAPIResponse(status);
    }

    private void complete(APIResponse response, JsonNode answer) {
        if (answer.path("accepted").asBoolean()) {
            describe(response, "Durable, and not to be seen yet: ask at the path that it names");
            response.setContent(content(Schemas.reference(Schemas.ACCEPTED), ACKNOWLEDGEMENT));
            return;
        }
        describe(response, answer.path("description").asText("As it stands now"));
        if (!answer.has("sameAs") && !answer.has("example")) {
            return;
        }
        JsonNode source = answer.has("sameAs") ? shownBy(answer.path("sameAs").asText()) : answer;
        Schema schema = source.has("schema")
                ? Schemas.reference(source.path("schema").asText())
                : known(response)
                        .orElseThrow(() -> new IllegalStateException("Expected a schema for the answer " + answer));
        response.setContent(content(schema, Json.mapper().convertValue(source.path("example"), Object.class)));
    }

    private JsonNode shownBy(String call) {
        return Objects.requireNonNull(calls.get(call), "Expected the call '%s' to be listed".formatted(call))
                .path("200");
    }

    private static void describe(APIResponse response, String otherwise) {
        if (response.getDescription() == null) {
            response.setDescription(otherwise);
        }
    }

    private static Optional<Schema> known(APIResponse response) {
        return Optional.ofNullable(response.getContent())
                .map(content -> content.getMediaType(MediaType.APPLICATION_JSON))
                .map(org.eclipse.microprofile.openapi.models.media.MediaType::getSchema);
    }

    private static Content content(Schema schema, Object example) {
        return Schemas.content(MediaType.APPLICATION_JSON, schema, example);
    }

    private static Operation operation(OpenAPI document, String call) {
        String[] parts = call.split(" ", 2);
        return Optional.ofNullable(document.getPaths().getPathItem(parts[1]))
                .map(item -> item.getOperations().get(PathItem.HttpMethod.valueOf(parts[0].toUpperCase(Locale.ROOT))))
                .orElseThrow(
                        () -> new IllegalStateException("Expected the call '%s' of %s to exist".formatted(call, FILE)));
    }
}
