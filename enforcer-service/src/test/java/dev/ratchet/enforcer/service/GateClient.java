package dev.ratchet.enforcer.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.testkit.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the gate as a pipeline does, from many threads. */
final class GateClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What was answered, and how long that took. */
    record Answer(int status, JsonNode body, Duration taken) {

        String id() {
            return body.path("decisionId").asText();
        }

        boolean isDegraded() {
            return body.path("degraded").asBoolean(false);
        }

        List<String> reasons() {
            List<String> reasons = new ArrayList<>();
            body.path("reasons").forEach(reason -> reasons.add(reason.asText()));
            return reasons;
        }
    }

    Answer ask(String artifact, String facts, @Nullable String key) {
        String body =
                "{\"artifact\": {\"name\": \"%s\", \"version\": \"1.0.0\"}, \"facts\": %s}".formatted(artifact, facts);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/gates/pre-deploy"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", Tokens.bearer("pipeline"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        long before = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(
                    (key == null ? request : request.header("Idempotency-Key", key)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), JSON.readTree(answer.body()), Duration.ofNanos(System.nanoTime() - before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
