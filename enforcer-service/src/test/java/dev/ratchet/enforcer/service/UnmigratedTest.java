package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database answers, and the service has not been able to create its tables there. */
@QuarkusTest
@TestProfile(UnmigratedTest.OwnApplication.class)
@QuarkusTestResource(value = UnmigratedBackends.class, restrictToAnnotatedClass = true)
class UnmigratedTest {

    private static final List<String> READING = List.of(
            "/decisions",
            "/decisions/d-1",
            "/improvements",
            "/improvements?status=enforced",
            "/improvements/IMP-2025-10-30-001",
            "/episodes",
            "/episodes/e-1",
            "/waivers",
            "/backtests/b-1",
            "/quarantine",
            "/positions/ratchet-rules/0/0?fold=rules");

    Runnable letMigrate = () -> {};

    /** Nothing else may run without tables. */
    public static final class OwnApplication implements QuarkusTestProfile {}

    @Test
    void what_is_read_from_tables_is_unavailable_until_they_are_there_and_the_gate_answers_all_the_while() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);

        assertThat(READING).allSatisfy(path -> {
            Response answer = get(path);
            assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(503);
            assertThat(answer.jsonPath().getString("type")).endsWith("database-unavailable");
            assertThat(answer.header("Retry-After")).isNotBlank();
        });
        assertThat(gate("early").statusCode()).isEqualTo(200);
        assertThat(gate("early").jsonPath().getBoolean("allowed")).isTrue();

        letMigrate.run();

        await().atMost(Duration.ofSeconds(90)).until(() -> get("/decisions").statusCode() == 200);
        assertThat(READING)
                .allSatisfy(path -> assertThat(get(path).statusCode()).as(path).isIn(200, 404));
    }

    private static Response get(String path) {
        return given().header("Authorization", Tokens.bearer("viewer")).get(path);
    }

    private static Response gate(String key) {
        return given().header("Authorization", Tokens.bearer("pipeline"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"artifact\": {\"name\": \"sturdy\"}, \"facts\": {\"tests\": {\"failed\": 0}}}")
                .post("/gates/pre-build");
    }
}
