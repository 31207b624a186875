package dev.ratchet.detector;

import static io.restassured.RestAssured.given;

import dev.ratchet.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Calls the running detector as its users do. */
final class House {

    /** The steps of {@link #release}, in the order in which they are to be taken. */
    static final String[] ALL_STEPS = {"label", "ship", "announce"};

    private House() {}

    static RequestSpecification as(String subject) {
        return given().header("Authorization", Tokens.bearer(subject)).contentType(ContentType.JSON);
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100));
    }

    static Response declare(String workflow, Map<String, Object> body) {
        return as("rule-admin").body(body).put("/workflows/" + workflow);
    }

    /** A workflow in which parcels are labelled before they are shipped, and announced afterwards. */
    static Map<String, Object> release() {
        return Map.of(
                "steps",
                List.of(
                        Map.of("name", "label"),
                        Map.of("name", "ship"),
                        Map.of("name", "announce", "automation", "announce ${artifact.name}")),
                "constraints",
                List.of(
                        constraint("label-before-ship", "precedence", "label"),
                        constraint("announce-after-ship", "response", "announce")));
    }

    static Map<String, Object> constraint(String id, String template, String step) {
        return Map.of(
                "id",
                id,
                "template",
                template,
                "step",
                step,
                "activation",
                "ship",
                "type",
                "architecture",
                "severity",
                "medium",
                "description",
                step + " missing for ${artifact.name}",
                "expectedBehavior",
                step + " is done",
                "actualBehavior",
                step + " was left out",
                "remediation",
                "Do it for ${artifact.name}");
    }

    static Map<String, Object> report(String workflow) {
        return Map.of(
                "type", "documentation",
                "severity", "low",
                "description", "Release notes missing for parcels",
                "detectedAt", "2025-10-30T10:00:00Z",
                "context", context(workflow, "Release notes name the version"),
                "artifactVersion", "1.2.0");
    }

    static Map<String, Object> context(String workflow, String expected) {
        return Map.of(
                "workflow", workflow,
                "step", "announce",
                "expectedBehavior", expected,
                "actualBehavior", "They end before it",
                "affectedArtifact", "parcels");
    }
}
