package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What was learned is kept: through a restart, and through the loss of every table, since the log is the truth. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MemoryTest {

    private final House house = House.up();

    @BeforeAll
    void play() {
        House.Ended demo = house.ratchet("demo");
        assertThat(demo.code()).as(demo.output()).isZero();
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    @Order(1)
    void after_a_restart_all_is_as_it_was_and_the_rule_still_blocks() throws SQLException {
        Map<String, List<String>> rows = new Settled(house).rows();
        Map<String, JsonNode> figures = figures();
        Map<String, Set<String>> identities = house.topics().identities();

        house.down();
        house.start();
        Settled after = new Settled(house);

        assertThat(after.rows()).isEqualTo(rows);
        assertThat(figures()).isEqualTo(figures);
        assertThat(house.topics().identities()).isEqualTo(identities);
        assertBlocked();
    }

    @Test
    @Order(2)
    void dropped_tables_come_back_row_for_row_and_nothing_is_said_twice() throws SQLException {
        Settled before = new Settled(house);
        Map<String, List<String>> rows = before.rows();
        Set<String> followers = before.followers();
        Map<String, JsonNode> figures = figures();
        Map<String, Set<String>> identities = house.topics().identities();

        house.down();
        house.start("postgres");
        new Tables(house).drop();
        house.start();
        Map<String, List<String>> rebuilt = new Settled(house, followers).rows();

        assertThat(rows).hasSizeGreaterThan(15).containsKeys("analyzer.pattern", "enforcer.rule", "metrics.episode");
        assertThat(rows.get("detector.violation")).hasSize(6);
        assertThat(rebuilt).containsOnlyKeys(rows.keySet());
        assertThat(rebuilt)
                .allSatisfy((table, content) -> assertThat(content).as(table).isEqualTo(rows.get(table)));
        assertThat(figures()).isEqualTo(figures);
        assertThat(house.topics().identities()).isEqualTo(identities);
        assertBlocked();
    }

    @Test
    @Order(3)
    void after_that_numbers_go_on_behind_the_highest() {
        JsonNode newest = house.as("viewer", "detector")
                .get("/violations?limit=500")
                .json()
                .path("items")
                .valueStream()
                .max(Comparator.comparing(one -> one.path("id").asText()))
                .orElseThrow();
        String highest = newest.path("id").asText();

        Http.Answer fresh = house.as("reporter", "detector")
                .post("/violations", Samples.violation(newest.path("detectedAt").asText()));

        assertThat(fresh.status()).as(fresh.body()).isEqualTo(201);
        assertThat(fresh.json().path("id").asText())
                .startsWith(highest.substring(0, highest.length() - 3))
                .isGreaterThan(highest);
    }

    private Map<String, JsonNode> figures() {
        Map<String, JsonNode> figures = new TreeMap<>();
        for (String path : List.of("/summary", "/rules", "/violations/frequency?per=day")) {
            figures.put(path, house.as("viewer", "metrics").get(path).json());
        }
        return figures;
    }

    private void assertBlocked() {
        Http.Answer answer = house.as("pipeline", "enforcer")
                .post("/gates/pre-deploy", Samples.gateCall("mcp-deployment", "brand-new-mcp"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("allowed").asBoolean()).isFalse();
        assertThat(answer.json().at("/failures/0/rule").asText()).isEqualTo("RULE-ARCH-001");
    }
}
