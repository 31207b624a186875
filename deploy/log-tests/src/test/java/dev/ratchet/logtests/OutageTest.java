package dev.ratchet.logtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database or a broker that is away stops nothing for good: the fold waits, says why, and goes on where it was. */
class OutageTest {

    private static final String FOLD = "trigger-count";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static House house;
    private static long written;

    @TempDir
    private Path folder = Path.of(".");

    @BeforeAll
    static void open() {
        house = House.throwaway();
        house.createTopics();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void everythingIsUp() {
        house.kafka().start();
        house.postgres().start();
        more();
    }

    @Test
    void a_database_that_dies_within_a_transaction_costs_nothing() throws IOException {
        Tables tables = new Tables(house, "database_dies");
        Path hold = folder.resolve("hold");

        try (Probe probe = Probe.in(house, "database_dies")
                .with("probe.dedupe", "false")
                .failingAt("before-commit:2:" + hold)
                .start()) {
            Waiting.until("a transaction to be held", PATIENCE, () -> Files.exists(hold));
            house.postgres().kill();
            Files.delete(hold);
            probe.untilNotReadyBecause("database");
            Waiting.until("the fold to notice", PATIENCE, () -> probe.log().contains("waits and tries again"));
            more();
            house.postgres().start();
            tables.untilRead(FOLD, PATIENCE);
            probe.untilReady();

            assertThat(tables.triggers())
                    .isEqualTo(Oracle.read(house.bootstrapServers()).triggers());
            assertThat(probe.log()).doesNotContain("poll timeout has expired");
        }
    }

    @Test
    void a_command_whose_event_is_durable_is_accepted_while_the_database_is_away() {
        try (Probe probe = Probe.in(house, "database_away").start().untilReady()) {
            house.postgres().stop();

            Probe.Answer answer = probe.post("/triggers/RULE-CMD-001/decision-1", "pipeline", "");

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.json().path("status").asText()).startsWith("/positions/ratchet-rule-triggers/");
            house.postgres().start();
            Waiting.until(
                    "the event to be folded",
                    PATIENCE,
                    () -> probe.get(answer.json().path("status").asText(), "viewer")
                            .json()
                            .path("folded")
                            .asBoolean());
        }
    }

    @Test
    void a_service_that_starts_before_its_database_becomes_ready_with_it() {
        Tables tables = new Tables(house, "database_later");
        house.postgres().stop();

        try (Probe probe = Probe.in(house, "database_later").start()) {
            probe.untilNotReadyBecause("database");
            assertThat(probe.get("/q/health/live", "viewer").status()).isEqualTo(200);
            house.postgres().start();
            probe.untilReady();
            tables.untilRead(FOLD, PATIENCE);

            assertThat(tables.triggers())
                    .isEqualTo(Oracle.read(house.bootstrapServers()).distinctTriggers());
        }
    }

    @Test
    void a_command_gets_a_503_in_bounded_time_while_the_broker_is_away_and_is_taken_when_it_is_back() {
        Tables tables = new Tables(house, "broker_away");

        try (Probe probe = Probe.in(house, "broker_away").start().untilReady()) {
            tables.untilRead(FOLD, PATIENCE);
            house.kafka().stop();

            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                Probe.Answer refused = probe.post("/triggers/RULE-CMD-001/decision-1", "pipeline", "");

                assertThat(refused.status()).as(refused.body()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isNotEmpty();
                assertThat(refused.header("Content-Type")).contains("application/problem+json");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
            }

            house.kafka().start();
            Waiting.until(
                    "a command to be taken",
                    PATIENCE,
                    () -> probe.post("/triggers/RULE-CMD-001/decision-2", "pipeline", "")
                                    .status()
                            == 201);
            more();
            tables.untilRead(FOLD, PATIENCE);
            assertThat(tables.triggers())
                    .isEqualTo(Oracle.read(house.bootstrapServers()).distinctTriggers());
        }
    }

    @Test
    void a_broker_that_dies_and_comes_back_costs_nothing() {
        Tables tables = new Tables(house, "broker_dies");

        try (Probe probe =
                Probe.in(house, "broker_dies").with("probe.dedupe", "false").start()) {
            tables.untilRead(FOLD, PATIENCE);
            house.kafka().kill();
            house.kafka().start();
            more();
            tables.untilRead(FOLD, PATIENCE);
            probe.untilReady();

            assertThat(tables.triggers())
                    .isEqualTo(Oracle.read(house.bootstrapServers()).triggers());
        }
    }

    @Test
    void a_service_that_starts_before_its_broker_becomes_ready_with_it() {
        Tables tables = new Tables(house, "broker_later");
        house.kafka().stop();

        try (Probe probe = Probe.in(house, "broker_later").start()) {
            probe.untilNotReadyBecause("the broker does not answer");
            assertThat(probe.get("/q/health/live", "viewer").status()).isEqualTo(200);
            house.kafka().start();
            probe.untilReady();
            tables.untilRead(FOLD, PATIENCE);

            assertThat(tables.triggers())
                    .isEqualTo(Oracle.read(house.bootstrapServers()).distinctTriggers());
        }
    }

    @Test
    void a_topic_with_other_settings_stops_the_service_with_a_sentence_that_names_the_setting() {
        house.delete(Topic.PATTERNS);
        Map<String, String> settings = new TreeMap<>(Topic.PATTERNS.settings());
        settings.put("retention.ms", "60000");
        house.create(new NewTopic(Topic.PATTERNS.wireName(), Topic.PATTERNS.partitions(), (short) 1).configs(settings));

        refusesToStart("other_settings", "retention.ms=-1, but it is 60000");
    }

    @Test
    void a_topic_with_another_number_of_partitions_stops_the_service() {
        house.delete(Topic.PATTERNS);
        house.create(new NewTopic(Topic.PATTERNS.wireName(), 2, (short) 1).configs(Topic.PATTERNS.settings()));

        refusesToStart("other_partitions", "partitions=6, but it is 2");
    }

    private static void refusesToStart(String schema, String setting) {
        try (Probe probe = Probe.in(house, schema).start()) {
            assertThat(probe.exitCode()).isNotZero();
            assertThat(probe.log()).contains(Topic.PATTERNS.wireName()).contains(setting);
        } finally {
            house.recreate(Topic.PATTERNS);
        }
    }

    private static void more() {
        try (TriggerWriter writer = new TriggerWriter(house.bootstrapServers())) {
            writer.write(written + 1, written + 5_000);
        }
        written += 5_000;
    }
}
