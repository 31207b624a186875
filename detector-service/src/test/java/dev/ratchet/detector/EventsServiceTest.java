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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
