package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.enforcer.journal.FailingDisk;
import dev.ratchet.enforcer.service.GateClient.Answer;
import dev.ratchet.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A running gate whose broker is away and whose disk fails: what it answers, what it tells, and what is on the log in the end. */
abstract class FailingDisks implements BreakableBackends.Breaks {

    private static final String FACTS = "{\"tests\": {\"failed\": 0}}";
    private static final int ALL = Integer.MAX_VALUE;

    @Inject
    FailingDisk disk;

    private final GateClient gate = new GateClient();
    private final List<Answer> durable = new ArrayList<>();
    private Map<String, Runnable> orders = Map.of();

    /** What an answer must be that can be made durable nowhere. */
    abstract void isOfNoRecord(Answer answer);

    @Override
    public void canOrder(Map<String, Runnable> possible) {
        orders = possible;
    }

    /** The first decision opens the breaker: no other one is tried on the log meanwhile. */
    @BeforeEach
    void the_broker_is_away_and_decisions_wait_on_the_disk() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !gate.ask("first", FACTS, null).isDegraded());
        order("kill-kafka");
        assertThat(gate.ask("second", FACTS, null).reasons()).containsExactly("journalled");
        journalled(10);
    }

    @AfterEach
    void everything_comes_back() {
        disk.heal();
        order("start-kafka");
        await().atMost(Duration.ofSeconds(90)).until(() -> health().getLong("undrained") == 0);
    }

    @Test
    void a_sync_that_fails_once_costs_no_decision_and_its_file_is_never_used_again() throws IOException {
        int failures = disk.failures();
        double counted = metric("ratchet_journal_failures_total");
        List<String> before = segments();

        disk.failNext(1);
        journalled(1);
        journalled(10);

        assertThat(disk.failures() - failures).isEqualTo(1);
        assertThat(disk.usesAfterFailure()).isZero();
        assertThat(segments()).hasSizeGreaterThan(before.size()).containsAll(before);
        assertThat(metric("ratchet_journal_failures_total") - counted).isEqualTo(1);
        assertThat(metric("ratchet_journal_decisions")).isEqualTo(durable.size() + 1);
        assertThat(health().getString("trouble")).isNull();
        isAllOnTheLogOnce();
    }

    @Test
    void a_disk_that_takes_nothing_is_told_and_taken_again_when_it_does() throws IOException {
        double unrecorded = metric("ratchet_gate_unrecorded_total");

        disk.failNext(ALL);
        List<Answer> nowhere = IntStream.range(0, 3)
                .mapToObj(call -> gate.ask("nowhere", FACTS, null))
                .toList();

        assertThat(nowhere).allSatisfy(this::isOfNoRecord);
        assertThat(metric("ratchet_gate_unrecorded_total") - unrecorded).isEqualTo(3);
        assertThat(metric("ratchet_journal_decisions")).isEqualTo(durable.size() + 1);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(health().getString("trouble")).contains("the disk did not take it");
        disk.heal();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            Answer answer = gate.ask("later", FACTS, null);
            boolean isDurable = answer.reasons().equals(List.of("journalled"));
            durable.addAll(isDurable ? List.of(answer) : List.of());
            return isDurable;
        });
        journalled(10);
        assertThat(health().getString("trouble")).isNull();
        assertThat(disk.usesAfterFailure()).isZero();
        isAllOnTheLogOnce();
    }

    private void journalled(int calls) {
        for (int call = 0; call < calls; call++) {
            Answer answer = gate.ask("waiting", FACTS, null);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.reasons()).containsExactly("journalled");
            durable.add(answer);
        }
    }

    private void isAllOnTheLogOnce() {
        order("start-kafka");
        await().atMost(Duration.ofSeconds(90)).until(() -> health().getLong("undrained") == 0);

        Map<String, Integer> records = PlainReader.recordsById();

        assertThat(durable.stream()
                        .collect(Collectors.toMap(Answer::id, answer -> records.getOrDefault(answer.id(), 0))))
                .hasSize(durable.size())
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
        assertThat(metric("ratchet_journal_decisions")).isZero();
        assertThat(metric("ratchet_journal_damaged_total")).isZero();
    }

    private void order(String what) {
        Objects.requireNonNull(orders.get(what), what).run();
    }

    private static List<String> segments() throws IOException {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("ratchet.enforcer.journal", String.class));
        try (Stream<Path> files = Files.list(folder.resolve("decisions"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .toList();
        }
    }

    private static JsonPath health() {
        return given().get("/q/health/ready").jsonPath().setRootPath("checks.find {it.name == 'journal'}.data");
    }

    /** The sum of a metric; 0 while there is none of that name. */
    private static double metric(String name) {
        String all = given().header("Authorization", Tokens.bearer("viewer"))
                .get("/q/metrics")
                .asString();
        return all.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
