package dev.ratchet.detector;

import static dev.ratchet.detector.House.as;
import static dev.ratchet.detector.House.report;
import static dev.ratchet.detector.House.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
class ViolationsServiceTest {

    @Test
    void a_report_of_what_never_was_is_refused() {
        for (String time : List.of(
                "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z")) {
            Map<String, Object> report = new HashMap<>(report("too-old"));
            report.put("detectedAt", time);

            refused(report, "detectedAt");
        }
    }

    @Test
    void a_report_is_a_violation_with_a_number_of_its_day() {
        as("reporter")
                .body(report("reporting"))
                .post("/violations")
                .then()
                .statusCode(201)
                .header("Location", containsString("/violations/VIOL-2025-10-30-"))
                .body("id", matchesPattern("VIOL-2025-10-30-\\d{3}"))
                .body("status", equalTo("open"))
                .body("source.kind", equalTo("person"))
                .body("source.name", equalTo("reporter"));
    }

    @Test
    void the_same_key_is_the_same_violation_and_another_body_under_it_is_refused() {
        Map<String, Object> other = new HashMap<>(report("repeating"));
        other.put("severity", "high");

        String first = id("key-1", report("repeating"));
        String again = id("key-1", report("repeating"));

        assertThat(again).isEqualTo(first);
        as("reporter")
                .header("Idempotency-Key", "key-1")
                .body(other)
                .post("/violations")
                .then()
                .statusCode(422)
                .body("field", equalTo("Idempotency-Key"));
        as("viewer")
                .queryParam("workflow", "repeating")
                .get("/violations")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void what_another_source_tells_of_the_same_run_is_another_sighting() {
        Map<String, Object> first = ofRun("sighting", "run-1");
        Map<String, Object> second = new HashMap<>(first);
        second.put("description", "No notes at all");
        second.put("source", Map.of("kind", "tool", "name", "notes-linter"));

        String id = as("reporter").body(first).post("/violations").jsonPath().getString("id");

        as("pipeline")
                .body(second)
                .post("/violations")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("observed", hasSize(1))
                .body("observed[0].source.name", equalTo("notes-linter"));
        as("reporter").body(first).post("/violations").then().statusCode(200).body("observed", hasSize(1));
        as("reporter")
                .body(ofRun("sighting", "run-2"))
                .post("/violations")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(id)));
    }

    @Test
    void a_violation_is_resolved_once_and_may_still_be_withdrawn() {
        String id = as("reporter")
                .body(report("ending"))
                .post("/violations")
                .jsonPath()
                .getString("id");

        as("reviewer-1")
                .body(Map.of("resolution", "written"))
                .post("/violations/" + id + "/resolve")
                .then()
                .statusCode(200)
                .body("status", equalTo("resolved"))
                .body("resolution.by", equalTo("reviewer-1"));
        as("reviewer-2")
                .body(Map.of("resolution", "written again"))
                .post("/violations/" + id + "/resolve")
                .then()
                .statusCode(409)
                .body("type", containsString("ended-already"))
                .body("detail", containsString("reviewer-1"));
        as("reporter")
                .body(Map.of("reason", "they were there"))
                .post("/violations/" + id + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
    }

    @Test
    void who_only_reports_withdraws_nobody_elses_report() {
        String id = as("pipeline")
                .body(report("withdrawing"))
                .post("/violations")
                .jsonPath()
                .getString("id");

        as("reporter")
                .body(Map.of("reason", "I do not like it"))
                .post("/violations/" + id + "/withdraw")
                .then()
                .statusCode(403);
        as("reviewer-2")
                .body(Map.of("reason", "they were there"))
                .post("/violations/" + id + "/withdraw")
                .then()
                .statusCode(200);
    }

    @Test
    void an_impossible_report_is_refused_with_the_field_and_a_remedy() {
        Map<String, Object> nameless = new HashMap<>(report("refusing"));
        nameless.put("context", House.context(" ", "There are notes"));
        Map<String, Object> untyped = new HashMap<>(report("refusing"));
        untyped.put("type", "weather");
        Map<String, Object> tomorrow = new HashMap<>(report("refusing"));
        tomorrow.put("detectedAt", Instant.now().plusSeconds(86_400).toString());
        Map<String, Object> ruled = new HashMap<>(report("refusing"));
        ruled.put("source", Map.of("kind", "rule", "name", "RULE-DOC-001"));
        Map<String, Object> wordy = new HashMap<>(report("refusing"));
        wordy.put("mood", "grim");

        refused(nameless, "context.workflow");
        refused(untyped, "type");
        refused(tomorrow, "detectedAt");
        refused(ruled, "source.kind");
        refused(wordy, "mood");
        as("reporter").post("/violations").then().statusCode(400).body("remedy", notNullValue());
    }

    @Test
    void violations_are_listed_by_filter_and_page_by_page() {
        for (int i = 0; i < 3; i++) {
            as("reporter").body(report("paging")).post("/violations").then().statusCode(201);
        }

        var first = as("viewer")
                .queryParams("workflow", "paging", "status", "open", "type", "documentation", "limit", 2)
                .get("/violations")
                .jsonPath();

        assertThat(first.getList("items")).hasSize(2);
        as("viewer")
                .queryParams("workflow", "paging", "after", first.getString("next"))
                .get("/violations")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        as("viewer")
                .queryParam("severity", "terrible")
                .get("/violations")
                .then()
                .statusCode(400)
                .body("field", equalTo("severity"));
    }

    @Test
    void only_those_who_may_report_do() {
        given().post("/violations").then().statusCode(401);
        as("viewer").body(report("roles")).post("/violations").then().statusCode(403);
        as("viewer").get("/violations/VIOL-2001-01-01-001").then().statusCode(404);
        as("viewer").get("/violations/first").then().statusCode(400);
    }

    @Test
    void the_description_of_the_interface_has_examples() {
        soon().untilAsserted(() -> as("viewer")
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/violations'.post.requestBody.content.'application/json'.examples", notNullValue())
                .body("paths.'/events'.post.summary", notNullValue()));
    }

    private static void refused(Map<String, Object> report, String field) {
        as("reporter")
                .body(report)
                .post("/violations")
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("remedy", notNullValue());
    }

    private static String id(String key, Map<String, Object> report) {
        return as("reporter")
                .header("Idempotency-Key", key)
                .body(report)
                .post("/violations")
                .jsonPath()
                .getString("id");
    }

    private static Map<String, Object> ofRun(String workflow, String run) {
        Map<String, Object> report = new HashMap<>(report(workflow));
        report.put("run", run);
        return report;
    }
}
