package dev.ratchet.analyzer;

import static dev.ratchet.analyzer.Seen.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.testkit.OtherServices;
import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class CorrectionsTest {

    private static final String MERGED = "Not calibrated: a person said that its 2 violations are the same problem";
    private static final Instant SPRING = Instant.parse("2025-04-01T08:00:00Z");

    @Test
    void violations_come_together_by_what_they_mean() {
        String first = reported("mooring", 1, "Nobody wrote the entry into the harbour's logbook", "logbook empty");
        String second = reported("mooring", 2, "The logbook of the harbour has no entry", "no entry in the logbook");
        String third = reported("mooring", 3, "The crane's brakes were never tested", "brakes untested");

        ValidatableResponse shown = eventually("mooring", second, hasSize(2));

        shown.body("members", containsInAnyOrder(first, second))
                .body("basis", equalTo("too-small"))
                .body("nearest", hasSize(1))
                .body("workflows", containsInAnyOrder("mooring"))
                .body("sureness", startsWith("Too small to calibrate: no two of its 2 violations say the same"))
                .body("examples.shows", contains("typical", "different"))
                .body("examples.violation", containsInAnyOrder(first, second));
        eventually("mooring", third, hasSize(1)).body("basis", equalTo("identical"));
    }

    @Test
    void what_people_say_about_patterns_sticks() {
        String first = reported("towing", 1, "Rope frayed at the winch", "rope frayed");
        String second = reported("towing", 2, "Radio channel was not announced", "channel unknown");
        String kept = patternOf("towing", first);
        String gone = patternOf("towing", second);

        said(kept, "merge", "{\"with\":[\"%s\"],\"reason\":\"both of the same cause\"}".formatted(gone))
                .statusCode(200)
                .body("id", equalTo(kept))
                .body("members", containsInAnyOrder(first, second))
                .body("confidence", nullValue())
                .body("basis", equalTo("by-person"))
                .body("sureness", equalTo(MERGED))
                .body("aliases", hasItem(gone));
        Seen.eventually(
                "/patterns/" + gone,
                shown -> shown.statusCode(200).body("id", equalTo(kept)).body("basis", equalTo("by-person")));
        said(kept, "rename", "{\"title\":\"Rope and radio\"}").statusCode(200).body("slug", equalTo("rope-radio"));

        String third = reported("towing", 3, "The radio channel was not announced again", "channel unknown");
        eventually("towing", third, hasSize(3)).body("id", equalTo(kept)).body("title", equalTo("Rope and radio"));

        said(kept, "split", "{\"violations\":[\"%s\"],\"reason\":\"ropes are ropes\"}".formatted(first))
                .statusCode(200)
                .body("id", not(equalTo(kept)))
                .body("members", containsInAnyOrder(first));
        String apart = patternOf("towing", first);
        await().atMost(Seen.PATIENCE)
                .untilAsserted(() -> asked("/patterns/" + apart)
                        .body("slug", not(containsString("pat-")))
                        .body("members", containsInAnyOrder(first)));

        said(
                        apart,
                        "move",
                        "{\"violations\":[\"%s\"],\"to\":\"%s\",\"reason\":\"it was right\"}".formatted(first, kept))
                .statusCode(200)
                .body("id", equalTo(kept))
                .body("members", hasItem(first));
    }

    @Test
    void what_can_not_be_meant_is_refused_and_nobody_but_a_reviewer_may_say_it() {
        String first = reported("docking", 1, "Fender missing at the pier", "no fender");
        String pattern = patternOf("docking", first);

        said(pattern, "split", "{\"violations\":[\"%s\"],\"reason\":\"all\"}".formatted(first))
                .statusCode(400)
                .body("field", equalTo("violations"));
        said(pattern, "merge", "{\"with\":[\"PAT-000000000000\"],\"reason\":\"x\"}")
                .statusCode(404);
        said(pattern, "not-similar", "{\"reason\":\"x\"}").statusCode(400);
        said(pattern, "merge", "{\"with\":[\"%s\"]}".formatted(pattern)).statusCode(400);
        given().header("Authorization", Tokens.bearer("viewer"))
                .contentType("application/json")
                .body("{}")
                .post("/patterns/" + pattern + "/merge")
                .then()
                .statusCode(403);
    }

    @Test
    void a_merge_that_brings_a_pattern_over_the_threshold_calls_for_a_proposal() {
        String first = reported("salvaging", 1, "Rope frayed at the winch", "as agreed", "otherwise");
        String second = reported("salvaging", 2, "Radio channel was not announced to anyone", "as agreed", "otherwise");
        String kept = patternOf("salvaging", first);
        String other = patternOf("salvaging", second);
        assertThat(other).isNotEqualTo(kept);

        said(kept, "merge", "{\"with\":[\"%s\"],\"reason\":\"both of the same cause\"}".formatted(other))
                .statusCode(200);

        await().atMost(Seen.PATIENCE)
                .untilAsserted(() -> asked("/patterns/" + kept)
                        .body("members", containsInAnyOrder(first, second))
                        .body("improvement.status", equalTo("proposed")));
    }

    private static String reported(String workflow, int number, String description, String actual) {
        return reported(workflow, number, description, "nothing like this: " + actual, actual);
    }

    private static String reported(String workflow, int number, String description, String rule, String actual) {
        ViolationId id = new ViolationId(
                LocalDate.parse("2025-04-01"), 1 + Math.floorMod((workflow + number).hashCode(), 900_000));
        OtherServices.write(new ViolationDetected(
                id,
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                description,
                SPRING.plus(Duration.ofDays(number)),
                new Context(workflow, "work", rule, actual, "pier-" + number),
                new Source(SourceKind.PERSON, "reporter-1"),
                "detector-service",
                workflow + number,
                null,
                null,
                null,
                null,
                null,
                null));
        return id.toString();
    }

    private static ValidatableResponse eventually(
            String workflow, String violation, Matcher<Collection<? extends Object>> members) {
        await().atMost(Seen.PATIENCE)
                .untilAsserted(() ->
                        asked("/patterns/" + patternOf(workflow, violation)).body("members", members));
        return asked("/patterns/" + patternOf(workflow, violation));
    }

    private static String patternOf(String workflow, String violation) {
        return await().atMost(Seen.PATIENCE)
                .until(
                        () -> asked("/patterns?workflow=" + workflow)
                                .extract()
                                .<String>path("items.find { it.members.contains('%s') }.id".formatted(violation)),
                        pattern -> pattern != null);
    }

    private static ValidatableResponse said(String pattern, String verb, String body) {
        return given().header("Authorization", Tokens.bearer("reviewer-1"))
                .contentType("application/json")
                .body(body)
                .post("/patterns/" + pattern + "/" + verb)
                .then();
    }
}
