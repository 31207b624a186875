package dev.ratchet.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.local.KafkaProcess;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Services that start while the broker or the database is away say so, and find to it when it comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BootTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final String RULE = """
        {"definition":{"id":"RULE-QA-001","version":1,"name":"readme-has-a-licence","description":"There is a licence",\
        "checkPoint":"pre-deploy","severity":"blocking","mode":"enforce","check":"exists('LICENSE')",\
        "remediation":"Add a LICENSE","scope":{},"onError":"block","addedDate":"2026-01-05"},\
        "by":"reviewer-1","activatedAt":"2026-01-05T10:00:00Z"}\
        """;

    private static final String PIN = "{\"mode\": \"warn\", \"reason\": \"Until the licences are found\"}";

    private final KafkaProcess broker = new KafkaProcess(KafkaSettings.throwaway());

    @TempDir
    private static Path disk = Path.of(".");

    private LocalPostgres database = new LocalPostgres(PostgresSettings.throwaway());

    /** The first service that finds a broker makes the topics. */
    @BeforeAll
    void activateRule() throws ExecutionException, InterruptedException {
        broker.start();
        start("enforcer-service").untilReady().close();
        ProducerRecord<String, String> activated = new ProducerRecord<>("ratchet-rules", "RULE-QA-001", RULE);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "activation-1",
                        "ce_source", "/ratchet/enforcer-service",
                        "ce_type", "dev.ratchet.rule.activated.v1",
                        "ce_time", "2026-01-05T10:00:00Z")
                .forEach((name, value) -> activated.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(activated).get();
        }
    }

    @AfterEach
    void forgetDatabase() {
        database.close();
        database = new LocalPostgres(PostgresSettings.throwaway());
    }

    @AfterAll
    void stop() {
        database.close();
        broker.close();
    }

    @Test
    void a_gate_that_starts_without_its_database_answers_by_the_rule_book_and_folds_when_the_database_comes() {
        try (LoneService enforcer = start("enforcer-service").untilReady()) {
            assertBlocked(enforcer);
            Http viewer = enforcer.as("viewer");
            assertThat(viewer.get("/rules/RULE-QA-001").status()).isEqualTo(200);
            assertThat(viewer.get("/decisions").status()).isEqualTo(503);

            database.start();

            await().atMost(SOON)
                    .until(() ->
                            viewer.get("/decisions").json().at("/items/0/id").isTextual());
            assertThat(enforcer.readiness().status()).isEqualTo(200);
        }
    }

    @Test
    void a_gate_that_never_read_a_rule_book_refuses_until_the_broker_comes() {
        database.start();
        broker.stop();

        try (LoneService enforcer = startGate(disk.resolve("new"), LoneService.WITHOUT_BROKER)
                .untilNotReadyBecause("has not been read to its end yet")) {
            assertThat(enforcer.isLive()).isTrue();
            assertRefused(enforcer, "/gates/pre-deploy", Samples.gateCall("tidy-up", "ladder"));

            broker.start();

            assertBlocked(enforcer.untilReady());
        }
    }

    @Test
    void a_gate_that_starts_without_broker_and_database_answers_by_the_rule_book_on_its_disk_and_says_so() {
        startGate(disk.resolve("used"), Map.of()).untilReady().close();
        broker.stop();

        try (LoneService enforcer =
                startGate(disk.resolve("used"), LoneService.WITHOUT_BROKER).untilReady()) {
            Http.Answer answer = assertBlocked(enforcer);

            assertThat(answer.json().path("degraded").asBoolean()).isTrue();
            assertThat(answer.json().path("reasons").valueStream().map(JsonNode::asText))
                    .containsExactly("rule-book-from-disk", "journalled");
            assertRefused(enforcer, "reviewer", "/rules/RULE-QA-001/pin", PIN);

            broker.start();
            database.start();

            await().atMost(SOON).until(() -> !assertBlocked(enforcer).json().has("degraded"));
            String id = answer.json().path("decisionId").asText();
            assertThat(DecisionLog.read(new Topics(broker.bootstrapServers())).ids())
                    .contains(id);
            await().atMost(SOON)
                    .until(() -> enforcer.as("viewer").get("/decisions/" + id).status() == 200);
        }
    }

    @Test
    void a_gate_that_must_record_refuses_where_it_can_record_nowhere_and_another_answers_and_says_so()
            throws IOException {
        Path noFolder = Files.createFile(disk.resolve("no-folder-" + UUID.randomUUID()));
        try (LoneService strict =
                        start("enforcer-service", gate(noFolder, "required")).untilReady();
                LoneService lenient =
                        start("enforcer-service", gate(noFolder, "best-effort")).untilReady()) {
            broker.stop();

            assertRefused(strict, "/gates/pre-deploy", Samples.gateCall("tidy-up", "ladder"));
            Http.Answer answer = assertBlocked(lenient);

            assertThat(answer.json().path("reasons").valueStream().map(JsonNode::asText))
                    .containsExactly("unrecorded");
            broker.start();
            await().atMost(SOON).until(() -> !assertBlocked(strict).json().has("degraded"));
        }
    }

    @Test
    void a_detector_that_starts_without_its_broker_refuses_reports_until_the_broker_comes() {
        database.start();
        broker.stop();

        try (LoneService detector = start("detector-service", LoneService.WITHOUT_BROKER)
                .untilNotReadyBecause("the broker does not answer")) {
            assertThat(detector.isLive()).isTrue();
            assertRefused(detector, "/violations", violation());

            broker.start();

            assertTaken(detector.untilReady());
        }
    }

    @Test
    void a_detector_that_starts_without_its_database_refuses_reports_until_the_database_comes() {
        try (LoneService detector = start("detector-service").untilNotReadyBecause("database")) {
            assertThat(detector.isLive()).isTrue();
            assertRefused(detector, "/violations", violation());

            database.start();

            assertTaken(detector.untilReady());
        }
    }

    private LoneService start(String module) {
        return start(module, Map.of());
    }

    private LoneService start(String module, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password()));
        settings.putAll(more);
        return LoneService.start(module, settings);
    }

    private LoneService startGate(Path journal, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(gate(journal, "best-effort"));
        settings.putAll(more);
        return start("enforcer-service", settings);
    }

    private static Map<String, String> gate(Path journal, String audit) {
        return Map.of("ratchet.enforcer.journal", journal.toString(), "ratchet.enforcer.audit", audit);
    }

    private static Http.Answer assertBlocked(LoneService enforcer) {
        Http.Answer answer = enforcer.as("pipeline").post("/gates/pre-deploy", Samples.gateCall("tidy-up", "ladder"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("allowed").asBoolean(true)).isFalse();
        assertThat(answer.json().at("/failures/0/rule").asText()).isEqualTo("RULE-QA-001");
        return answer;
    }

    private static void assertTaken(LoneService detector) {
        Http.Answer answer = detector.as("pipeline").post("/violations", violation());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static void assertRefused(LoneService service, String path, String body) {
        assertRefused(service, "pipeline", path, body);
    }

    private static void assertRefused(LoneService service, String role, String path, String body) {
        Instant before = Instant.now();

        Http.Answer answer = service.as(role).post(path, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 10L);
        assertThat(Duration.between(before, Instant.now())).isLessThan(BOUND);
    }

    private static String violation() {
        return Samples.violation(Instant.now().minusSeconds(1).toString());
    }
}
