package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody comes in without a token, nobody does what their role does not allow, and no answer tells of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {

    private static final String REDRIVE = "/quarantine/violations/ratchet-violations/0/0/redrive";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    /** They are asked with a body, or end what the asker began, and decide nothing. */
    private static final Set<String> QUESTIONS = Set.of(
            "POST /gates/x/dry-run",
            "POST /packs/test",
            "POST /packs/lint",
            "POST /packs/diff",
            "POST /rules/backtest",
            "DELETE /backtests/x");

    private static final String INSIDE =
            "(?s).*(\\bat [\\w.$]+\\(|[a-z]\\w*Exception|\\b(dev\\.ratchet|java|javax|jakarta|"
                    + "com\\.fasterxml|io\\.quarkus|io\\.vertx|org\\.jboss|org\\.postgresql|org\\.apache)\\.[a-zA-Z]).*";

    private final House house = House.up();

    /** A documented call. */
    record Call(String service, String method, String path) {

        boolean isReading() {
            return method.equals("GET");
        }

        boolean isQuestion() {
            return isReading() || QUESTIONS.contains(method + " " + path);
        }
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void without_a_token_nothing_is_told(Call call) {
        String body = call.isReading() ? null : "{}";

        Http.Answer none = new Http(house.url(call.service()), null).send(call.method(), call.path(), body);
        Http.Answer wrong = new Http(house.url(call.service()), "rt_guessed").send(call.method(), call.path(), body);

        assertProblem(none, 401);
        assertProblem(wrong, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"detector", "analyzer", "enforcer", "metrics"})
    void of_two_tokens_none_counts(String service) {
        assertProblem(house.as("viewer", service).getAlsoAs("/quarantine", "rt_guessed"), 401);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void who_may_only_look_changes_nothing(Call call) {
        Http viewer = house.as("viewer", call.service());

        Http.Answer answer = viewer.send(call.method(), call.path(), call.isReading() ? null : "{}");

        if (call.isQuestion()) {
            assertThat(answer.status()).as(answer.body()).isIn(200, 400, 404);
        } else {
            assertProblem(answer, 403);
        }
    }

    @Test
    void every_question_is_a_documented_call() {
        assertThat(documented().filter(call -> !call.isReading()).map(call -> call.method() + " " + call.path()))
                .containsAll(QUESTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"detector", "analyzer", "enforcer", "metrics"})
    void what_is_not_documented_is_not_told_either(String service) {
        Http anybody = new Http(house.url(service), null);

        assertThat(Stream.of(
                                "/",
                                "/nowhere",
                                "/q/openapi",
                                "/q/metrics",
                                "/q/swagger-ui",
                                "/q/healthy",
                                "/q/health/../metrics",
                                "//quarantine")
                        .map(anybody::get))
                .allSatisfy(answer -> assertProblem(answer, 401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"detector", "analyzer", "enforcer", "metrics"})
    void health_is_told_to_everybody(String service) {
        Http anybody = new Http(house.url(service), null);

        assertThat(Stream.of("live", "ready", "started").map(check -> anybody.get("/q/health/" + check)))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "pipeline, enforcer, POST, /gates/pre-deploy",
        "reviewer-1, enforcer, POST, /improvements/IMP-2025-01-01-001/approve",
        "reporter, detector, POST, /violations",
        "rule-admin, detector, PUT, /workflows/x",
        "operator, detector, POST, " + REDRIVE,
        "operator, analyzer, POST, " + REDRIVE,
        "operator, enforcer, POST, " + REDRIVE,
        "operator, metrics, POST, " + REDRIVE
    })
    void what_cannot_be_read_is_refused_with_the_field(String subject, String service, String method, String path) {
        Http http = house.as(subject, service);

        assertProblem(http.send(method, path, "{\"surprise\": 1}"), 400);
        assertThat(http.send(method, path, "{\"surprise\": 1}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("surprise");
        assertProblem(http.send(method, path, "{\"surprise\":" + "[".repeat(1000) + "]".repeat(1000) + "}"), 400);
        assertProblem(http.send(method, path, "[]"), 400);
        assertProblem(http.send(method, path, "{\"broken"), 400);
        assertProblem(http.send(method, path, "{}", "text/plain"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents+json", "application/cloudevents-batch+json"})
    void events_that_cannot_be_read_are_refused(String mediaType) {
        Http pipeline = house.as("pipeline", "detector");

        assertProblem(pipeline.send("POST", "/events", "{\"broken", mediaType), 400);
        assertProblem(pipeline.send("POST", "/events", "[".repeat(1000) + "]".repeat(1000), mediaType), 400);
        assertProblem(pipeline.send("POST", "/events", "{}", "text/plain"), 415);
    }

    @ParameterizedTest
    @CsvSource({
        "reporter, detector, /violations, 1048577",
        "operator, analyzer, " + REDRIVE + ", 1048577",
        "operator, metrics, " + REDRIVE + ", 1048577",
        "pipeline, enforcer, /gates/pre-deploy, 8388609"
    })
    void a_body_that_is_too_large_is_not_even_taken(String subject, String service, String path, int length) {
        Http http = house.as(subject, service);

        assertProblem(http.announced(path, length), 413);
        assertThat(http.streamed(path, length).status()).isEqualTo(413);
    }

    @Test
    void facts_that_do_not_fit_on_the_log_are_refused_by_name() {
        String facts = "{\"artifact\": {\"name\": \"a\"}, \"facts\": {\"custom\": {\"poem\": [\"%s\"]}}}"
                .formatted(String.join("\",\"", Collections.nCopies(1200, "x".repeat(1000))));

        Http.Answer answer = house.as("pipeline", "enforcer").post("/gates/pre-deploy", facts);

        assertProblem(answer, 413);
        assertThat(answer.json().path("largest").toString()).contains("poem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"detector", "analyzer", "enforcer", "metrics"})
    void what_is_not_there_is_a_problem_too(String service) {
        Http viewer = house.as("viewer", service);

        assertProblem(viewer.get("/nowhere"), 404);
        assertProblem(viewer.send("DELETE", "/quarantine", null), 405);
        assertProblem(viewer.get("/quarantine?limit=0"), 400);
        assertProblem(viewer.get("/quarantine?limit=many"), 400);
    }

    private Stream<Call> documented() {
        return House.SERVICES.stream().flatMap(service -> documented(service).stream());
    }

    private List<Call> documented(String service) {
        JsonNode document =
                house.as("viewer", service).get("/q/openapi?format=json").json();
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> calls.add(new Call(
                                service, operation.getKey().toUpperCase(Locale.ROOT), filledIn(path.getKey())))));
        assertThat(calls).as("paths of " + service).hasSizeGreaterThan(3);
        return calls;
    }

    private static String filledIn(String path) {
        return path.replaceAll("\\{(partition|offset)}", "0").replaceAll("\\{[^}]+}", "x");
    }

    private static void assertProblem(Http.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.mediaType()).as(answer.body()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotMatch(INSIDE);
    }
}
