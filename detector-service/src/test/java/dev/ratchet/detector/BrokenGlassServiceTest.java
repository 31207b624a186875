package dev.ratchet.detector;

import static dev.ratchet.detector.DecisionSamples.ANNOUNCED;
import static dev.ratchet.detector.DecisionSamples.LABELLED;
import static dev.ratchet.detector.DecisionSamples.decided;
import static dev.ratchet.detector.DecisionSamples.failed;
import static dev.ratchet.detector.DecisionSamples.overridden;
import static dev.ratchet.detector.House.as;
import static dev.ratchet.detector.House.soon;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ratchet.testkit.OtherServices;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class BrokenGlassServiceTest {

    @Test
    void what_went_on_although_the_gate_had_blocked_it_is_a_violation() {
        OtherServices.write(
                decided("D-glass-1", "glass", failed(LABELLED, true), failed(ANNOUNCED, false)),
                decided("D-glass-2", "glass", failed(ANNOUNCED, false)),
                overridden("D-glass-1", "anna"),
                overridden("D-glass-1", "ben"),
                overridden("D-glass-2", "ben"),
                decided("D-glass-3", "after-glass", failed(LABELLED, true)),
                overridden("D-glass-3", "anna"));

        soon().untilAsserted(() -> as("viewer")
                .queryParam("workflow", "after-glass")
                .get("/violations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1)));
        as("viewer")
                .queryParam("workflow", "glass")
                .get("/violations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("quality-gate"))
                .body("items[0].source.kind", equalTo("rule"))
                .body("items[0].source.name", equalTo("RULE-ARCH-001"))
                .body("items[0].reporter", equalTo("anna"))
                .body("items[0].decisionId", equalTo("D-glass-1"));
    }
}
