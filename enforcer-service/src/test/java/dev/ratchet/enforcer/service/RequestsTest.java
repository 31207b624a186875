package dev.ratchet.enforcer.service;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.service.TrialRun.as;
import static dev.ratchet.enforcer.service.TrialRun.proposed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every writing call has in common: its key, its encoding, its size and its reason. */
@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class RequestsTest {

    private static final String CALL =
            "{\"artifact\": {\"name\": \"%s\"}, \"facts\": {\"documents\": {\"a.md\": \"%s\"}}}";

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "long"})
    void what_is_no_idempotency_key_is_refused(String key) {
        String sent = key.equals("long") ? "k".repeat(2_000) : key;

        Response gate = as("pipeline")
                .header("Idempotency-Key", sent)
                .body(CALL.formatted("keyed", "x"))
                .post("/gates/pre-deploy");
        Response backtest = as("viewer")
                .header("Idempotency-Key", sent)
                .body("{\"book\": \"recorded\", \"last\": 1}")
                .post("/rules/backtest");

        assertThat(gate.statusCode()).isEqualTo(400);
        assertThat(gate.jsonPath().getString("field")).isEqualTo("Idempotency-Key");
        assertThat(backtest.statusCode()).isEqualTo(400);
        assertThat(backtest.jsonPath().getString("field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void two_idempotency_keys_are_refused() {
        Response two = as("pipeline")
                .header("Idempotency-Key", "one", "two")
                .body(CALL.formatted("keyed", "x"))
                .post("/gates/pre-deploy");

        assertThat(two.statusCode()).isEqualTo(400);
        assertThat(two.jsonPath().getString("field")).isEqualTo("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
    void a_body_is_taken_in_utf_8_only(String encoding) {
        byte[] body = CALL.formatted("umlaut", "Stra\u00dfe").getBytes(Charset.forName(encoding));

        Response answer = sent(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).contains("UTF-8");
    }

    @Test
    void an_overlong_form_is_no_utf_8() {
        byte[] body = CALL.formatted("over/long", "x").getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = new String(body, StandardCharsets.ISO_8859_1)
                .replace("over/long", "over\u00c0\u00aflong")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(sent(body).statusCode()).isEqualTo(200);
        assertThat(sent(overlong).statusCode()).isEqualTo(400);
    }

    @Test
    void facts_of_one_large_text_are_refused_as_too_large_and_it_is_named() {
        Response answer = as("pipeline")
                .body(CALL.formatted("large", "x".repeat(1_500_000)))
                .post("/gates/pre-deploy");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.jsonPath().getString("field")).isEqualTo("facts");
        assertThat(answer.jsonPath().getString("largest")).contains("a.md");
    }

    @Test
    void a_reason_is_published_without_secrets() {
        there("IMP-2025-10-30-301");

        Response rejected = as("reviewer-1")
                .body("{\"revision\": 1, \"reason\": \"it only works with password=hunter2-and-more\"}")
                .post("/improvements/IMP-2025-10-30-301/reject");

        assertThat(rejected.statusCode()).isEqualTo(200);
        assertThat(rejected.jsonPath().getString("verdict.reason"))
                .startsWith("it only works")
                .doesNotContain("hunter2");
    }

    @Test
    void of_two_requests_with_one_key_at_the_same_time_one_is_refused() {
        for (int round = 310; round < 320; round++) {
            String improvement = "IMP-2025-10-30-" + round;
            there(improvement);

            List<Integer> answers = Stream.of("it is right", "it is needed")
                    .map(reason -> CompletableFuture.supplyAsync(() -> approved(improvement, reason)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).as(improvement).containsExactlyInAnyOrder(200, 422);
        }
    }

    private static int approved(String improvement, String reason) {
        return as("reviewer-1")
                .header("Idempotency-Key", "twice")
                .body("{\"revision\": 1, \"reason\": \"%s\"}".formatted(reason))
                .post("/improvements/" + improvement + "/approve")
                .statusCode();
    }

    private static void there(String improvement) {
        proposed(improvement, CHECK);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as("viewer").get("/improvements/" + improvement).statusCode() == 200);
    }

    private static Response sent(byte[] body) {
        return given().header("Authorization", Tokens.bearer("pipeline"))
                .header("Content-Type", "application/json")
                .body(body)
                .post("/gates/pre-deploy");
    }
}
