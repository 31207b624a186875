package dev.ratchet.detector;

import static dev.ratchet.detector.House.as;
import static dev.ratchet.detector.House.declare;
import static dev.ratchet.detector.House.soon;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;
import dev.ratchet.testkit.OtherServices;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class SkippedGatesServiceTest {

    @Test
    void a_step_that_was_taken_without_asking_its_gate_is_a_violation_until_a_late_decision_clears_it() {
        Instant now = Instant.now();
        declare("asking", gated("asking")).then().statusCode(201).body("gates", hasSize(1));
        OtherServices.write(allowed("D-asked", "asking", "asked-1", now));

        new Pipeline("asking", "asked-1", "asked-parcels", now)
                .completes("ship")
                .sends();
        new Pipeline("asking", "silent-1", "silent-parcels", now)
                .completes("ship")
                .sends();

        soon().untilAsserted(() -> as("viewer")
                .queryParam("workflow", "asking")
                .get("/violations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].run", equalTo("silent-1"))
                .body("items[0].type", equalTo("quality-gate"))
                .body("items[0].source.name", equalTo("asking/gate/pre-deploy"))
                .body("items[0].status", equalTo("open")));

        OtherServices.write(allowed("D-late", "asking", "silent-1", now.minusSeconds(60)));

        soon().untilAsserted(() -> as("viewer")
                .queryParam("workflow", "asking")
                .get("/violations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("withdrawn"))
                .body("items[0].withdrawal.reason", containsString("came late")));
    }

    @Test
    void a_gate_stands_before_a_declared_step_and_waits_a_day_at_most() {
        declare("lost-gate", Map.of("steps", steps(), "gates", List.of(gate("dispatch", "PT1S"))))
                .then()
                .statusCode(400)
                .body("field", equalTo("gates.before"));
        declare("lost-gate", Map.of("steps", steps(), "gates", List.of(gate("ship", "P2D"))))
                .then()
                .statusCode(400)
                .body("field", equalTo("gates[0].grace"));
    }

    private static Map<String, Object> gated(String workflow) {
        return Map.of("name", workflow, "steps", steps(), "gates", List.of(gate("ship", "PT1S")));
    }

    private static List<Map<String, Object>> steps() {
        return List.of(Map.of("name", "label"), Map.of("name", "ship"));
    }

    private static Map<String, Object> gate(String before, String grace) {
        return Map.of("checkPoint", "pre-deploy", "before", before, "grace", grace);
    }

    private static GateDecided allowed(String id, String workflow, String run, Instant at) {
        String artifact = run.equals("asked-1") ? "asked-parcels" : "silent-parcels";
        return new GateDecided(
                id,
                CheckPoint.PRE_DEPLOY,
                new Artifact(artifact, "1.2.0", null, null),
                workflow,
                run,
                Facts.none(),
                "pipeline",
                7,
                true,
                List.of(),
                List.of(),
                false,
                "replica-1",
                1,
                at);
    }
}
