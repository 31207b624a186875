package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.enforcer.service.GateClient.Answer;
import dev.ratchet.events.Json;
import dev.ratchet.events.RuleId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@TestProfile(DarkStartTest.OwnApplication.class)
@QuarkusTestResource(value = DarkBackends.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DarkStartTest implements BreakableBackends.Breaks {

    private static final String WITHOUT = "{\"files\": [\"README.md\"]}";

    private final GateClient gate = new GateClient();
    private Map<String, Runnable> orders = Map.of();

    /** It starts in the dark. */
    public static final class OwnApplication implements QuarkusTestProfile {}

    @Override
    public void canOrder(Map<String, Runnable> possible) {
        orders = possible;
    }

    @Test
    @Order(1)
    void a_replica_that_starts_without_broker_and_database_is_ready_from_its_disk_and_blocks_what_it_would_block() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);

        Answer blocked = gate.ask("night", WITHOUT, null);
        Answer passed = gate.ask("night", "{\"files\": [\"services/night/\"]}", null);

        assertThat(blocked.status()).isEqualTo(200);
        assertThat(blocked.body().path("allowed").asBoolean()).isFalse();
        assertThat(passed.body().path("allowed").asBoolean()).isTrue();
        assertThat(blocked.reasons()).containsExactly("rule-book-from-disk", "journalled");
        assertThat(Duration.parse(blocked.body().path("ruleBookAge").asText())).isGreaterThan(Duration.ofSeconds(59));
        assertThat(blocked.body().path("ruleBookVersion").asLong()).isZero();
    }

    @Test
    @Order(2)
    void a_key_that_was_used_before_the_restart_gives_the_decision_of_then() throws JsonProcessingException {
        String facts = Json.mapper().writeValueAsString(DarkBackends.EARLIER_FACTS);

        Answer again = gate.ask(DarkBackends.EARLIER_ARTIFACT, facts, DarkBackends.EARLIER_KEY);
        Answer other = gate.ask(DarkBackends.EARLIER_ARTIFACT, WITHOUT, DarkBackends.EARLIER_KEY);

        assertThat(again.id()).isEqualTo(DarkBackends.earlierId());
        assertThat(again.body().path("allowed").asBoolean()).isTrue();
        assertThat(again.isDegraded()).isTrue();
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    @Order(3)
    void when_they_are_back_the_journal_is_drained_the_book_goes_on_and_nothing_is_degraded_any_more() {
        Objects.requireNonNull(orders.get("start-postgres")).run();
        Objects.requireNonNull(orders.get("start-kafka")).run();

        await().atMost(Duration.ofSeconds(90))
                .until(() -> !gate.ask("morning", WITHOUT, null).isDegraded());
        assertThat(health().getBoolean("checks.find {it.name == 'rule book'}.data.fromDisk"))
                .isFalse();
        assertThat(DecisionsOnLog.read()).containsKey(DarkBackends.earlierId()).anySatisfy((id, decided) -> {
            assertThat(decided.artifact().name()).isEqualTo("night");
            assertThat(decided.degraded()).isTrue();
        });

        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        AnalyzersLog.write(broker, DarkBackends.activated(new RuleId("RULE-ARCH-002"), "tests.failed == 0"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> gate.ask("morning", WITHOUT, null)
                                .body()
                                .path("rulesEvaluated")
                                .asInt()
                        == 2);
    }

    private static JsonPath health() {
        return given().get("/q/health/ready").jsonPath();
    }
}
