package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.enforcer.service.GateClient.Answer;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.OperationEvent.DecisionsJournalled;
import dev.ratchet.events.OperationEvent.JournalDrained;
import dev.ratchet.events.Topic;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code -Dratchet.gate.calls=100000} for the full load. */
@QuarkusTest
@TestProfile(DurabilityTest.OwnApplication.class)
@QuarkusTestResource(value = BreakableBackends.class, restrictToAnnotatedClass = true)
class DurabilityTest implements BreakableBackends.Breaks {

    private static final int CALLS = Integer.getInteger("ratchet.gate.calls", 3_000);
    private static final int THREADS = 8;
    private static final String FACTS = "{\"tests\": {\"failed\": 0}}";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final GateClient gate = new GateClient();
    private Map<String, Runnable> orders = Map.of();

    /** Nothing else may run on backends that break. */
    public static final class OwnApplication implements QuarkusTestProfile {}

    @Override
    public void canOrder(Map<String, Runnable> possible) {
        orders = possible;
    }

    @BeforeEach
    void everything_is_there() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !gate.ask("first", FACTS, null).isDegraded());
    }

    @AfterEach
    void everything_comes_back() {
        List.of("start-kafka", "start-postgres").forEach(this::orderIfNeeded);
        await().atMost(Duration.ofSeconds(90)).until(() -> undrained() == 0);
    }

    @Test
    void a_broker_that_is_killed_and_comes_back_under_load_loses_and_doubles_no_decision() {
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        String artifact = "load-" + COUNT.incrementAndGet();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger sound = new AtomicInteger();

        inParallel(thread -> {
            for (int call = 0; call < CALLS / THREADS; call++) {
                if (asked.incrementAndGet() == CALLS / 3) {
                    order("kill-kafka");
                }
                answers.add(gate.ask(artifact + "-" + thread, FACTS, null));
            }
        });
        long before = answers.stream().filter(answer -> !answer.isDegraded()).count();
        order("start-kafka");
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        inParallel(thread -> {
            while (sound.get() < 100 && Instant.now().isBefore(deadline)) {
                Answer answer = gate.ask(artifact + "-" + thread, FACTS, null);
                answers.add(answer);
                sound.addAndGet(answer.isDegraded() ? 0 : 1);
            }
        });
        await().atMost(Duration.ofMinutes(3)).until(() -> undrained() == 0);

        assertThat(before).as("sound answers before the broker was killed").isPositive();
        assertThat(sound).as("sound answers while the load went on").hasValueGreaterThanOrEqualTo(100);
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(ids(answers)).hasSize(answers.size());
        assertThat(answers.stream().filter(Answer::isDegraded))
                .isNotEmpty()
                .allMatch(answer -> answer.reasons().equals(List.of("journalled")));
        agreesWithTheLog(artifact, answers);
        System.out.printf(
                "%d calls, %d of them degraded, slowest %d ms%n",
                answers.size(),
                answers.stream().filter(Answer::isDegraded).count(),
                answers.stream().mapToLong(a -> a.taken().toMillis()).max().orElse(0));
    }

    private static void agreesWithTheLog(String artifact, Collection<Answer> answers) {
        Map<String, GateDecided> log = DecisionsOnLog.read();
        List<GateDecided> ours = log.values().stream()
                .filter(decided -> decided.artifact().name().startsWith(artifact + "-"))
                .toList();
        assertThat(ours.stream().map(GateDecided::decisionId).collect(Collectors.toSet()))
                .isEqualTo(ids(answers));
        assertThat(answers.stream()
                        .filter(answer ->
                                Objects.requireNonNull(log.get(answer.id())).degraded()))
                .as("what the log calls degraded was answered so")
                .allMatch(Answer::isDegraded);
        Map<String, List<GateDecided>> byArtifact = ours.stream()
                .collect(Collectors.groupingBy(decided -> decided.artifact().name()));
        byArtifact.forEach((own, decisions) -> {
            assertThat(decisions.stream().map(GateDecided::sequence))
                    .as("order of %s", own)
                    .isSorted();
            await().atMost(Duration.ofSeconds(90)).until(() -> indexed(own) == decisions.size());
        });
    }

    @Test
    void a_frozen_broker_costs_one_wait_and_the_answers_say_so() {
        gate.ask("frozen", FACTS, null);

        order("freeze-kafka");
        List<Answer> answers = IntStream.range(0, 50)
                .mapToObj(call -> gate.ask("frozen", FACTS, null))
                .toList();
        order("thaw-kafka");

        assertThat(answers).allMatch(answer -> answer.status() == 200 && answer.isDegraded());
        assertThat(answers.stream()
                        .filter(answer -> answer.taken().toMillis() >= 100)
                        .count())
                .isLessThan(10);
        await().atMost(Duration.ofSeconds(60)).until(() -> undrained() == 0);
        assertThat(DecisionsOnLog.read().keySet()).containsAll(ids(answers));
        assertThat(gate.ask("frozen", FACTS, null).isDegraded()).isFalse();
    }

    @Test
    void without_broker_and_database_the_gate_is_ready_answers_and_shows_what_waits() {
        order("kill-postgres");
        order("kill-kafka");

        List<Answer> answers = IntStream.range(0, 20)
                .mapToObj(call -> gate.ask("alone", FACTS, "alone-" + call))
                .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200 && answer.isDegraded());
        assertThat(answers.getLast().reasons()).contains("journalled", "key-unchecked");
        assertThat(answers).allMatch(answer -> answer.taken().toMillis() < 3_000);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(undrained()).isGreaterThanOrEqualTo(20);
        assertThat(metrics()).contains("ratchet_journal_decisions", "ratchet_gate_journalled_total");
        List.of("start-kafka", "start-postgres").forEach(this::order);
        await().atMost(Duration.ofSeconds(90)).until(() -> undrained() == 0);
        assertThat(DecisionsOnLog.read().keySet()).containsAll(ids(answers));
        assertThat(DecisionsOnLog.read(Topic.OPERATIONS).values())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                DecisionsJournalled.class,
                                begun -> assertThat(ids(answers)).contains(begun.firstDecision())))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                JournalDrained.class,
                                ended -> assertThat(ids(answers)).contains(ended.firstDecision())));
    }

    @Test
    void one_key_is_one_decision_however_many_ask_at_once() {
        String key = "race-" + COUNT.incrementAndGet();

        List<Answer> answers = together(32, call -> gate.ask("raced", FACTS, key));
        Answer again = gate.ask("raced", FACTS, key);
        Answer otherBody = gate.ask("raced", "{\"tests\": {\"failed\": 1}}", key);
        Answer otherKey = gate.ask("raced", FACTS, key + "-other");

        assertThat(answers).allMatch(answer -> answer.body().equals(again.body()));
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.body().path("field").asText()).isEqualTo("Idempotency-Key");
        assertThat(otherKey.id()).isNotEqualTo(again.id());
        assertThat(DecisionsOnLog.read().values().stream()
                        .filter(decided -> decided.artifact().name().equals("raced")))
                .extracting(GateDecided::decisionId)
                .containsExactlyInAnyOrder(again.id(), otherKey.id());
    }

    @Test
    void a_key_is_one_decision_also_while_the_broker_goes_away() {
        String key = "dark-" + COUNT.incrementAndGet();

        order("kill-kafka");
        List<Answer> answers = together(16, call -> gate.ask("dark", FACTS, key));

        assertThat(answers)
                .allMatch(answer -> answer.body().equals(answers.getFirst().body()));
        assertThat(answers.getFirst().isDegraded()).isTrue();
        order("start-kafka");
        await().atMost(Duration.ofSeconds(90)).until(() -> undrained() == 0);
        assertThat(DecisionsOnLog.read().values().stream()
                        .filter(decided -> decided.artifact().name().equals("dark")))
                .hasSize(1)
                .allMatch(GateDecided::degraded);
    }

    @Test
    void what_can_be_made_durable_nowhere_is_answered_as_unrecorded_and_counted() throws IOException {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("ratchet.enforcer.journal", String.class))
                .resolve("decisions");
        order("kill-kafka");
        Path aside = Files.move(folder, folder.resolveSibling("aside"));
        Files.createFile(folder);

        Answer answer = gate.ask("nowhere", FACTS, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.isDegraded()).isTrue();
        assertThat(answer.reasons()).containsExactly("unrecorded");
        assertThat(metrics()).contains("ratchet_gate_unrecorded_total");
        assertThat(given().get("/q/health/ready")
                        .jsonPath()
                        .getString("checks.find {it.name == 'journal'}.data.trouble"))
                .isNotBlank();
        Files.delete(folder);
        Files.move(aside, folder);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> gate.ask("somewhere", FACTS, null).reasons().equals(List.of("journalled")));
    }

    private void order(String what) {
        Objects.requireNonNull(orders.get(what), what).run();
        if (what.startsWith("kill")) {
            broken.add(what.substring("kill-".length()));
        } else {
            broken.remove(what.substring("start-".length()));
        }
    }

    private final Set<String> broken = new HashSet<>();

    private void orderIfNeeded(String start) {
        if (broken.contains(start.substring("start-".length()))) {
            order(start);
        }
    }

    private static long undrained() {
        JsonPath health = given().get("/q/health/ready").jsonPath();
        return health.getLong("checks.find {it.name == 'journal'}.data.undrained");
    }

    private static String metrics() {
        return given().header("Authorization", Tokens.bearer("viewer"))
                .get("/q/metrics")
                .asString();
    }

    private static long indexed(String artifact) {
        Set<String> ids = new HashSet<>();
        String after = "";
        for (boolean more = true; more; more = !after.isEmpty()) {
            JsonPath page = given().header("Authorization", Tokens.bearer("viewer"))
                    .get("/decisions?limit=500&artifact=" + artifact + (after.isEmpty() ? "" : "&after=" + after))
                    .jsonPath();
            List<String> found = page.getList("items.id");
            ids.addAll(found == null ? List.of() : found);
            String next = page.getString("next");
            after = next == null ? "" : next;
        }
        return ids.size();
    }

    private static Set<String> ids(Iterable<Answer> answers) {
        Set<String> ids = new HashSet<>();
        answers.forEach(answer -> ids.add(answer.id()));
        return ids;
    }

    private static void inParallel(IntConsumer work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Stream<CompletableFuture<Void>> all = IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(() -> work.accept(thread), threads));
            all.toList().forEach(CompletableFuture::join);
        }
    }

    private static List<Answer> together(int callers, IntFunction<Answer> call) {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<CompletableFuture<Answer>> all = IntStream.range(0, callers)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(() -> call.apply(caller), threads))
                    .collect(Collectors.toList());
            return all.stream().map(CompletableFuture::join).toList();
        }
    }
}
