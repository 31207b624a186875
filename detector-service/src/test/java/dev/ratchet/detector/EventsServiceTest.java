package dev.ratchet.detector;

import static dev.ratchet.detector.House.as;
import static dev.ratchet.detector.House.soon;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class EventsServiceTest {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    @Test
    void a_binary_event_is_told_by_its_headers_and_an_artifact_by_its_subject() {
        given().header("Authorization", Tokens.bearer("pipeline"))
                .header("ce-specversion", "1.0")
                .header("ce-id", "b-1")
                .header("ce-source", "/ci")
                .header("ce-type", "dev.ratchet.pipeline.run.started")
                .header("ce-subject", "parcels")
                .header("ce-time", "2025-10-30T11:00:00+01:00")
                .contentType("application/json")
                .body(Map.of("run", "binary-1", "workflow", "release"))
                .post("/events")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));

        soon().untilAsserted(() -> as("viewer")
                .get("/runs/binary-1")
                .then()
                .statusCode(200)
                .body("startedAt", equalTo("2025-10-30T10:00:00Z"))
                .body("artifact.name", equalTo("parcels"))
                .body("status", equalTo("open")));
    }

    @Test
    void a_plain_event_that_names_no_artifact_gives_the_run_none() {
        Pipeline.send(STRUCTURED, event("s-1", Map.of("run", "structured-1")), "pipeline")
                .then()
                .statusCode(202);

        soon().untilAsserted(() ->
                as("viewer").get("/runs/structured-1").then().statusCode(200).body("artifact", equalTo(null)));
    }

    @Test
    void a_batch_with_one_bad_event_is_refused_as_a_whole() {
        Map<String, Object> good = event("x-1", Map.of("run", "batch-1"));
        Map<String, Object> bad = event("x-2", Map.of("run", "\u0007"));

        Pipeline.send(BATCH, List.of(good, bad), "pipeline")
                .then()
                .statusCode(400)
                .body("field", equalTo("[1].run"))
                .body("remedy", notNullValue());
        Pipeline.send(BATCH, List.of(event("x-3", Map.of("run", "batch-2"))), "pipeline")
                .then()
                .statusCode(202)
                .body("positions", hasSize(1));

        soon().untilAsserted(() -> as("viewer").get("/runs/batch-2").then().statusCode(200));
        as("viewer").get("/runs/batch-1").then().statusCode(404);
    }

    @Test
    void what_is_no_cloud_event_is_refused() {
        Pipeline.send(BATCH, Collections.nCopies(101, event("y-1", Map.of())), "pipeline")
                .then()
                .statusCode(400);
        Pipeline.send("application/json", Map.of("run", "1"), "pipeline").then().statusCode(415);
        Pipeline.send(STRUCTURED, Map.of("specversion", "1.0", "id", "z-1"), "pipeline")
                .then()
                .statusCode(400)
                .body("field", equalTo("data"));
        Pipeline.send(STRUCTURED, "{", "pipeline").then().statusCode(400);
        Pipeline.send(STRUCTURED, event("z-2", Map.of()), "viewer").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59Z",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z"
            })
    void an_event_that_can_not_have_happened_yet_or_ever_is_refused(String time) {
        Map<String, Object> event = new HashMap<>(event("w-1", Map.of("run", "timeless")));
        event.put("time", time);

        Pipeline.send(STRUCTURED, event, "pipeline")
                .then()
                .statusCode(400)
                .body("field", equalTo("time"))
                .body("remedy", notNullValue());
        Pipeline.send(BATCH, List.of(event), "pipeline").then().statusCode(400).body("field", equalTo("[0].time"));
    }

    @Test
    void a_clock_that_is_a_few_minutes_ahead_is_believed() {
        Map<String, Object> event = new HashMap<>(event("w-2", Map.of("run", "ahead-1")));
        event.put("time", Instant.now().plusSeconds(240).toString());

        Pipeline.send(STRUCTURED, event, "pipeline").then().statusCode(202);
    }

    @Test
    void an_event_that_changes_no_run_is_taken_and_says_so_and_a_plain_one_that_does_not_exist_is_refused() {
        Map<String, Object> foreign = new HashMap<>(event("w-3", Map.of("run", "lunch-1")));
        foreign.put("type", "com.example.lunch");
        Map<String, Object> exploded = new HashMap<>(event("w-4", Map.of("run", "lunch-1")));
        exploded.put("type", "dev.ratchet.pipeline.run.exploded");

        Pipeline.send(STRUCTURED, foreign, "pipeline")
                .then()
                .statusCode(202)
                .body("ignored[0].id", equalTo("w-3"))
                .body("ignored[0].reason", notNullValue());
        Pipeline.send(STRUCTURED, exploded, "pipeline").then().statusCode(400).body("field", equalTo("type"));
    }

    @ParameterizedTest
    @CsvSource({
        "/violations?workflow=%00, workflow",
        "/violations?limit=abc, limit",
        "/violations?limit=99999999999, limit",
        "/violations?status=shut, status",
        "/violations?after=zzz, after",
        "/violations?after=VIOL-2025-01-01-999, after",
        "/violations?worklow=a, worklow",
        "/violations/seven, id",
        "/runs?open=maybe, open",
        "/runs?after=zzz, after",
        "/runs/%00, id",
        "/workflows/%00, name",
        "/workflows?after=zzz, after",
        "/positions/ratchet-violations/0/999999999999999999999?fold=violations, offset",
        "/positions/ratchet-violations/0/1, fold"
    })
    void what_can_not_be_asked_is_refused_by_the_name_of_the_parameter(String path, String field) {
        given().urlEncodingEnabled(false)
                .header("Authorization", Tokens.bearer("viewer"))
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    private static Map<String, Object> event(String id, Map<String, Object> data) {
        return Map.of(
                "specversion", "1.0",
                "id", id,
                "source", "/ci",
                "type", "dev.ratchet.pipeline.run.started",
                "time", "2025-10-30T10:00:00Z",
                "data", data);
    }
}
