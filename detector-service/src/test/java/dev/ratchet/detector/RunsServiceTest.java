package dev.ratchet.detector;

import static dev.ratchet.detector.House.as;
import static dev.ratchet.detector.House.declare;
import static dev.ratchet.detector.House.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.testkit.OtherServices;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class RunsServiceTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");

    @Test
    void a_run_that_leaves_out_a_step_is_a_violation_that_nobody_had_to_report() {
        declare("leaving-out", House.release());

        new Pipeline("leaving-out", "out/17", "parcels", TEN)
                .completes("ship", "announce")
                .ends()
                .sends()
                .then()
                .statusCode(202)
                .body("accepted", equalTo(4))
                .body("positions", hasSize(4));

        soon().untilAsserted(() -> as("viewer")
                .queryParam("workflow", "leaving-out")
                .get("/violations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1)));
        as("viewer")
                .queryParam("workflow", "leaving-out")
                .get("/violations")
                .then()
                .body("items[0].type", equalTo("architecture"))
                .body("items[0].status", equalTo("open"))
                .body("items[0].description", equalTo("label missing for parcels"))
                .body("items[0].detectedAt", equalTo("2025-10-30T10:00:03Z"))
                .body("items[0].context.step", equalTo("label"))
                .body("items[0].context.actualBehavior", equalTo("label was left out"))
                .body("items[0].source.kind", equalTo("workflow-constraint"))
                .body("items[0].source.name", equalTo("leaving-out/label-before-ship"))
                .body("items[0].reporter", equalTo("detector-service"))
                .body("items[0].artifactVersion", equalTo("1.2.0"))
                .body("items[0].run", equalTo("out/17"));
        soon().untilAsserted(() -> as("viewer")
                .get("/runs/out/17")
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("completed.name", contains("ship", "announce"))
                .body("violated", contains("label-before-ship")));
    }

    @Test
    void a_sound_run_is_closed_without_a_violation() {
        declare("sound", House.release());

        new Pipeline("sound", "sound-1", "parcels", TEN)
                .completes(House.ALL_STEPS)
                .ends()
                .sends();

        soon().untilAsserted(() -> as("viewer")
                .get("/runs/sound-1")
                .then()
                .body("status", equalTo("closed"))
                .body("violated", empty()));
        assertThat(as("viewer")
                        .queryParam("workflow", "sound")
                        .get("/violations")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void the_events_of_a_run_that_are_sent_again_change_nothing() {
        declare("again", House.release());
        Pipeline pipeline = new Pipeline("again", "again-1", "parcels", TEN)
                .completes("ship")
                .ends();
        Pipeline marker = new Pipeline("again", "again-2", "parcels", TEN).ends();

        pipeline.sends();
        pipeline.sends();
        marker.sends();

        soon().untilAsserted(() -> as("viewer").get("/runs/again-2").then().body("status", equalTo("closed")));
        soon().untilAsserted(() -> as("viewer")
                .queryParam("workflow", "again")
                .get("/violations")
                .then()
                .body("items", hasSize(2)));
    }

    @Test
    void a_run_of_a_workflow_that_nobody_declared_is_not_judged() {
        new Pipeline("undeclared", "undeclared-1", "parcels", TEN)
                .completes("ship")
                .ends()
                .sends();

        soon().untilAsserted(() -> as("viewer")
                .get("/runs/undeclared-1")
                .then()
                .body("status", equalTo("finished"))
                .body("violated", nullValue()));
    }

    @Test
    void events_that_a_pipeline_writes_on_the_topic_count_under_any_key_and_bad_ones_are_put_aside() {
        declare("by-topic", House.release());

        told("by-topic", "run.finished", 9, Map.of());
        told("by-topic", "step.finished", 2, Map.of("step", "ship"));
        told("by-topic", "step.finished", 3, Map.of("step", "\u0007"));
        told("by-topic", "step.finished", 4, Map.of("step", "announce"));
        told("by-topic", "step.finished", 1, Map.of("step", "label"));

        soon().untilAsserted(() -> as("viewer")
                .get("/runs/by-topic-1")
                .then()
                .statusCode(200)
                .body("completed.name", contains(House.ALL_STEPS)));
        soon().untilAsserted(() -> as("operator")
                .queryParam("fold", "runs")
                .get("/quarantine")
                .then()
                .body("items.reason", hasItem(containsString("step"))));
    }

    private static void told(String workflow, String predicate, int second, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.putAll(Map.of("run", workflow + "-1", "workflow", workflow, "artifact", "parcels"));
        OtherServices.write(new PipelineReported(
                workflow + second, "/ci", "dev.ratchet.pipeline." + predicate, null, TEN.plusSeconds(second), data));
    }

    @Test
    void a_deadline_that_passes_while_the_run_goes_on_is_a_violation_at_the_deadline() {
        Map<String, Object> constraint = new HashMap<>(House.constraint("announce-soon", "response", "announce"));
        constraint.put("within", "PT1M");
        declare(
                "deadlines",
                Map.of(
                        "steps",
                        List.of(Map.of("name", "ship"), Map.of("name", "announce")),
                        "constraints",
                        List.of(constraint)));
        Pipeline pipeline = new Pipeline("deadlines", "late-1", "parcels", TEN).completes("ship");

        pipeline.sends();

        soon().untilAsserted(() -> as("viewer")
                .queryParam("workflow", "deadlines")
                .get("/violations")
                .then()
                .body("items.detectedAt", contains("2025-10-30T10:01:01Z"))
                .body("items.run", contains("late-1")));
        as("viewer").get("/runs/late-1").then().body("status", equalTo("open"));

        pipeline.ends().sends();

        soon().untilAsserted(() -> as("viewer")
                .get("/runs/late-1")
                .then()
                .body("status", equalTo("closed"))
                .body("violated", contains("announce-soon")));
        as("viewer")
                .queryParam("workflow", "deadlines")
                .get("/violations")
                .then()
                .body("items", hasSize(1));
    }
}
