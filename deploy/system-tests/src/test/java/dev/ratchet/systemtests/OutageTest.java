package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.local.KafkaProcess;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** While the broker or the database is away the house says so, and when they are back it goes on where it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String BATCH = "application/cloudevents-batch+json";

    private final House house = House.up();
    private final Http reporter = house.as("reporter", "detector");
    private final Http pipeline = house.as("pipeline", "detector");
    private final Http viewer = house.as("viewer", "detector");
    private @Nullable KafkaProcess broker;
    private @Nullable LocalPostgres database;

    @AfterAll
    void stop() {
        house.down();
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
        house.close();
    }

    @Test
    @Order(1)
    void a_broker_that_hangs_hangs_nobody() throws IOException {
        signal("STOP", house.pid("kafka"));

        Http.Answer gate = within(10, this::gate);
        Http.Answer report = within(10, () -> reporter.post("/violations", violation()));
        signal("CONT", house.pid("kafka"));

        assertJournalled(gate);
        assertUnavailable(report);
        assertOnTheLogAtLast(gate);
        assertAllIsWell();
    }

    @Test
    @Order(2)
    void without_a_broker_the_gate_alone_answers_and_afterwards_nothing_is_missing() {
        Http.Answer before = reporter.post("/violations", violation());
        house.kill("kafka");

        Http.Answer gate = within(10, this::gate);
        Http.Answer report = within(10, () -> reporter.post("/violations", violation()));

        assertThat(before.status()).as(before.body()).isEqualTo(201);
        assertJournalled(gate);
        assertUnavailable(report);
        assertThat(house.ratchet("status").code()).isEqualTo(3);
        broker = brokerAgain();
        assertOnTheLogAtLast(gate);
        await().atMost(SOON)
                .until(() -> reporter.post("/violations", violation()).status() == 201);
        assertThat(viewer.get("/violations/" + before.json().path("id").asText())
                        .status())
                .isEqualTo(200);
        assertAllIsWell();
    }

    @Test
    @Order(3)
    void without_a_database_the_gate_answers_and_the_log_goes_on() {
        house.kill("postgres");

        Http.Answer gate = within(10, this::gate);
        Http.Answer ready = new Http(house.url("enforcer"), null).get("/q/health/ready");
        Http.Answer list = within(10, () -> viewer.get("/violations"));
        Http.Answer report = within(10, () -> reporter.post("/violations", violation()));
        String run = Samples.run("mcp-deployment", "at-night", List.of("deploy"));
        Http.Answer events = within(10, () -> pipeline.send("POST", "/events", run, BATCH));
        await().during(Duration.ofSeconds(5)).until(() -> isSound(gate()));

        assertThat(isSound(gate)).as(gate.body()).isTrue();
        assertThat(ready.status()).as(ready.body()).isEqualTo(200);
        assertUnavailable(list);
        assertUnavailable(report);
        assertThat(events.status()).as(events.body()).isEqualTo(202);
        database = databaseAgain();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(viewer.get("/runs/at-night").json().path("violated"))
                                .extracting(JsonNode::asText)
                                .containsExactlyInAnyOrder("staging-before-deploy", "tracker-after-deploy"));
        assertAllIsWell();
    }

    private Http.Answer gate() {
        return house.as("pipeline", "enforcer").post("/gates/pre-deploy", Samples.gateCall("tidy-up", "ladder"));
    }

    private static boolean isSound(Http.Answer gate) {
        return gate.status() == 200 && !gate.json().has("degraded");
    }

    /** The answer came from memory and stands on the disk, and says so. */
    private static void assertJournalled(Http.Answer gate) {
        assertThat(gate.status()).as(gate.body()).isEqualTo(200);
        assertThat(gate.json().path("degraded").asBoolean()).isTrue();
        assertThat(gate.json().path("reasons").valueStream().map(JsonNode::asText))
                .containsExactly("journalled");
    }

    private void assertOnTheLogAtLast(Http.Answer gate) {
        await().atMost(SOON).until(() -> isSound(gate()));
        assertThat(DecisionLog.read(house.topics()).ids())
                .contains(gate.json().path("decisionId").asText());
    }

    private static String violation() {
        return Samples.violation(Instant.now().minusSeconds(1).toString());
    }

    private void assertAllIsWell() {
        assertEverybodyIsReady();
        assertEveryViolationIsKnown();
    }

    /** What stands on the log is in the table, and the other way round. */
    private void assertEveryViolationIsKnown() {
        List<String> onTheLog = house.topics().everything().stream()
                .filter(one -> one.kind().equals("violation.detected"))
                .map(one -> one.text("/id"))
                .toList();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                viewer.get("/violations?limit=500").json().path("items"))
                        .extracting(one -> one.path("id").asText())
                        .containsExactlyInAnyOrderElementsOf(onTheLog));
    }

    private void assertEverybodyIsReady() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(House.SERVICES)
                        .allSatisfy(service -> assertThat(new Http(house.url(service), null)
                                        .get("/q/health/ready")
                                        .status())
                                .as(service)
                                .isEqualTo(200)));
    }

    private static void assertUnavailable(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static Http.Answer within(int seconds, Supplier<Http.Answer> call) {
        Instant begin = Instant.now();
        Http.Answer answer = call.get();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(seconds));
        return answer;
    }

    private static void signal(String signal, long pid) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .start()
                .onExit()
                .join();
    }

    private KafkaProcess brokerAgain() {
        KafkaSettings settings = KafkaSettings.in(house.data().resolve("kafka")).onPort(house.port("kafka"));
        return new KafkaProcess(settings).start();
    }

    private LocalPostgres databaseAgain() {
        try {
            String password =
                    Files.readString(house.data().resolve("postgres.password")).strip();
            PostgresSettings settings = PostgresSettings.in(house.data().resolve("postgres"), password)
                    .onPort(house.port("postgres"));
            return new LocalPostgres(settings).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
