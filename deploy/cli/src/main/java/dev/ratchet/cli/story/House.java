package dev.ratchet.cli.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.ServiceCallFailed;
import dev.ratchet.cli.ServiceClient;
import dev.ratchet.cli.Services;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What the story asks of the services: as a pipeline, as a reviewer, and as somebody who only looks. */
final class House {

    private final Services services;

    House(Services services) {
        this.services = services;
    }

    void sendEvent(JsonNode cloudEvent) {
        services.client("detector", "pipeline")
                .post("/events", cloudEvent, "Content-Type", "application/cloudevents+json");
    }

    JsonNode askGate(String checkPoint, JsonNode question) {
        return services.client("enforcer", "pipeline").post("/gates/" + checkPoint, question);
    }

    JsonNode approve(String improvement, String reviewer, JsonNode decision) {
        return services.client("enforcer", reviewer).post("/improvements/" + improvement + "/approve", decision);
    }

    JsonNode workflow(String name) {
        return viewer("detector").get("/workflows/" + encoded(name));
    }

    Optional<JsonNode> run(String id) {
        return found("detector", "/runs/" + encoded(id));
    }

    Optional<JsonNode> metricsOf(String rule) {
        return found("metrics", "/rules/" + encoded(rule));
    }

    Optional<JsonNode> violationOf(String artifact, String run) {
        return first(
                viewer("detector").get("/violations?limit=500&artifact=" + encoded(artifact)),
                violation -> violation.path("run").asText().equals(run));
    }

    Optional<JsonNode> pattern(String workflow, String slug) {
        return first(
                viewer("analyzer").get("/patterns?limit=500&workflow=" + encoded(workflow)),
                pattern -> pattern.path("slug").asText().equals(slug));
    }

    Optional<JsonNode> proposed(String patternSlug) {
        return first(
                viewer("enforcer").get("/improvements?limit=500&status=proposed"),
                improvement -> improvement
                        .path("proposal")
                        .path("patternSlug")
                        .asText()
                        .equals(patternSlug));
    }

    Optional<JsonNode> ruleOf(String improvement) {
        return first(
                viewer("enforcer").get("/rules?limit=500"),
                rule -> rule.path("rule").path("relatedImprovement").asText().equals(improvement));
    }

    private Optional<JsonNode> found(String service, String path) {
        try {
            return Optional.of(viewer(service).get(path));
        } catch (ServiceCallFailed failed) {
            if (failed.status() == 404) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private ServiceClient viewer(String service) {
        return services.client(service, "viewer");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<JsonNode> first(JsonNode page, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(wanted)
                .findFirst();
    }
}
