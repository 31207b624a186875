package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@TestProfile(OutagesTest.OwnApplication.class)
@QuarkusTestResource(value = FragileBackends.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutagesTest {

    Runnable stopDatabase = () -> {};
    Runnable stopBroker = () -> {};

    /** Nothing else may run on backends that go away. */
    public static final class OwnApplication implements QuarkusTestProfile {}

    @Test
    @Order(1)
    void without_the_database_the_gate_is_ready_and_answers() {
        ready();
        assertThat(gate().statusCode()).isEqualTo(200);

        stopDatabase.run();

        long before = System.nanoTime();
        assertThat(gate().jsonPath().getBoolean("allowed")).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(given(token("viewer")).get("/decisions").statusCode()).isEqualTo(503);
        assertThat(given(token("viewer")).get("/rules").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void without_the_broker_and_a_journal_the_gate_answers_within_bounded_time_that_nothing_is_recorded() {
        stopBroker.run();

        long before = System.nanoTime();
        Response answer = gate();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getBoolean("degraded")).isTrue();
        assertThat(answer.jsonPath().getList("reasons")).containsExactly("unrecorded");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private static void ready() {
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private static Response gate() {
        return given(token("pipeline"))
                .body("{\"artifact\": {\"name\": \"sturdy\"}, \"facts\": {\"tests\": {\"failed\": 0}}}")
                .post("/gates/pre-build");
    }

    private static RequestSpecification token(String subject) {
        return given().header("Authorization", Tokens.bearer(subject)).contentType(ContentType.JSON);
    }
}
