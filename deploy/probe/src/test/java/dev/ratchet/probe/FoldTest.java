package dev.ratchet.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.log.Database;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Positions;
import dev.ratchet.log.Publisher;
import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class FoldTest {

    @Inject
    Publisher publisher;

    @Inject
    Positions positions;

    @Inject
    Database database;

    @Test
    void an_event_that_is_acknowledged_is_folded_once_however_often_it_comes() {
        Outgoing event = Outgoing.withId(triggered("RULE-ARCH-001"), "the-same-id");

        publisher.publish(event).toCompletableFuture().join();
        publisher.publish(event).toCompletableFuture().join();
        LogPosition last = publisher.publish(event).toCompletableFuture().join();

        assertThat(positions.await("trigger-count", last, Duration.ofSeconds(20)))
                .isTrue();
        assertThat(count("RULE-ARCH-001")).isEqualTo(1);
    }

    @Test
    void health_needs_no_token_and_everything_else_does() {
        Awaitility.await()
                .untilAsserted(
                        () -> RestAssured.given().get("/q/health/ready").then().statusCode(200));
        RestAssured.given().get("/quarantine").then().statusCode(401).contentType("application/problem+json");
        RestAssured.given()
                .header("Authorization", Tokens.bearer("viewer"))
                .get("/quarantine")
                .then()
                .statusCode(200);
    }

    private long count(String rule) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("SELECT triggers FROM trigger_count WHERE rule = ?")) {
                statement.setString(1, rule);
                ResultSet row = statement.executeQuery();
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    private static RuleTriggered triggered(String rule) {
        return new RuleTriggered(
                new RuleId(rule),
                1,
                "decision",
                "episode",
                CheckPoint.PRE_DEPLOY,
                Artifact.named("some-service"),
                null,
                null,
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                RuleOutcome.FAILED,
                Instant.parse("2026-01-05T10:00:00Z"));
    }
}
