package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Json;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One replica of the gate in a process of its own, asked as a pipeline asks it. */
record Gate(LoneService service, Http pipeline, Http viewer) implements AutoCloseable {

    static final String PASSES = "{\"tests\": {\"failed\": 0}}";
    static final String FAILS = "{\"tests\": {\"failed\": 7}}";

    private static final Duration SOON = Duration.ofMinutes(2);

    static Gate of(LoneService service) {
        return new Gate(service, service.as("pipeline"), service.as("viewer"));
    }

    /**
     * An answer of the gate.
     *
     * @param at when it had come, in ms since 1970
     * @param took in ms
     */
    record Answer(int status, String body, long at, long took) {

        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }

        String id() {
            return json().path("decisionId").asText();
        }

        boolean isAllowed() {
            return json().path("allowed").asBoolean();
        }

        boolean isDegraded() {
            return json().path("degraded").asBoolean(false);
        }

        List<String> reasons() {
            return json().path("reasons").valueStream().map(JsonNode::asText).toList();
        }
    }

    Answer ask(String artifact, String facts, @Nullable String key) {
        long before = System.nanoTime();
        String path = "/gates/pre-deploy";
        Http.Answer http = key == null
                ? pipeline.post(path, body(artifact, facts))
                : pipeline.post(path, body(artifact, facts), key);
        return new Answer(
                http.status(), http.body(), System.currentTimeMillis(), (System.nanoTime() - before) / 1_000_000);
    }

    Answer ask(String artifact) {
        return ask(artifact, PASSES, null);
    }

    /** What it would answer; nothing is recorded. */
    JsonNode dryRun(String artifact, String facts) {
        Http.Answer answer = pipeline.post("/gates/pre-deploy/dry-run", body(artifact, facts));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** What readiness says of the journal. */
    JsonNode journal() {
        return service.readiness()
                .json()
                .path("checks")
                .valueStream()
                .filter(check -> check.path("name").asText().equals("journal"))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    /** What a metric is at; 0 while there is none of that name. */
    double metric(String name) {
        return viewer.text("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    Gate untilSound() {
        service.untilReady();
        await().atMost(SOON).until(() -> !ask("sound").isDegraded());
        return this;
    }

    Gate untilDrained() {
        await().atMost(SOON).until(() -> journal().path("undrained").asLong(1) == 0);
        return this;
    }

    @Override
    public void close() {
        service.close();
    }

    private static String body(String artifact, String facts) {
        return "{\"artifact\": {\"name\": \"%s\", \"version\": \"1.0.0\"}, \"facts\": %s}".formatted(artifact, facts);
    }
}
