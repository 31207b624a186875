package dev.ratchet.systemtests;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two replicas of the gate, which share a broker and a database and nothing else, are one gate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CHANGES = 20;
    private static final long IN_FORCE_MS = 1_000;
    private static final String SOUND_FACTS =
            "{\"tests\": {\"failed\": 0}, \"coverage\": {\"line\": 0.9}, \"files\": [\"README.md\"]}";

    private final GateHouse house = new GateHouse();
    private final Gate one = house.start("one").untilSound();
    private final Gate other = house.start("other").untilSound();
    private int version;

    @BeforeAll
    void rules() {
        house.activate("RULE-QA-002", 1, "coverage.line > 0.7 || exists('WAIVED')");
        house.activate("RULE-QA-003", 1, "exists('README.md')");
        inForceAfter(activated());
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void a_rule_change_is_in_force_on_every_replica_within_a_second_of_its_event() {
        List<Long> delays = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            delays.addAll(inForceAfter(activated()));
        }

        Collections.sort(delays);
        System.out.printf(
                "a rule change is in force after %d ms (median), %d ms (slowest of %d)%n",
                delays.get(delays.size() / 2), delays.getLast(), delays.size());
        assertThat(delays).hasSize(2 * CHANGES).allMatch(delay -> delay <= IN_FORCE_MS);
    }

    @Test
    void replicas_agree_on_the_same_questions() {
        for (int i = 0; i < 300; i++) {
            String facts = facts(i);

            JsonNode first = asked(one, "agreed-" + i % 7, facts);
            JsonNode second = asked(other, "agreed-" + i % 7, facts);

            assertThat(second).as(facts).isEqualTo(first);
        }
    }

    @Test
    void one_key_on_both_while_the_broker_is_away_is_one_decision_afterwards_and_both_had_said_so() throws Exception {
        askedInTheDark("away", house.broker()::kill, house.broker()::start);
    }

    @Test
    void one_key_on_both_while_the_broker_hangs_is_one_decision_afterwards_and_both_had_said_so() throws Exception {
        askedInTheDark("frozen", house::freezeBroker, house::thawBroker);
    }

    @Test
    void a_key_that_one_replica_has_answered_is_known_to_the_other_once_the_index_has_it() {
        Gate.Answer first = one.ask("known", Gate.FAILS, "known-1");
        await().atMost(SOON)
                .until(() -> one.viewer().get("/decisions/" + first.id()).status() == 200);

        Gate.Answer again = other.ask("known", Gate.FAILS, "known-1");
        Gate.Answer otherBody = other.ask("known", Gate.PASSES, "known-1");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.isAllowed()).isEqualTo(first.isAllowed());
        assertThat(otherBody.status()).isEqualTo(422);
    }

    @Test
    void many_calls_with_one_key_on_both_replicas_at_once_are_one_decision() throws Exception {
        List<CompletableFuture<Gate.Answer>> calls = IntStream.range(0, 32)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? one : other).ask("raced", Gate.FAILS, "raced-1")))
                .toList();

        List<Gate.Answer> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200 && !answer.isAllowed());
        assertThat(answers.stream().map(Gate.Answer::id).distinct()).hasSize(1);
        await().atMost(SOON).until(() -> house.indexed("raced") > 0);
        assertThat(house.indexed("raced")).isEqualTo(1);
    }

    @Test
    void of_many_calls_with_one_key_and_two_bodies_at_once_those_of_one_body_are_answered_and_the_others_refused() {
        List<CompletableFuture<Gate.Answer>> calls = IntStream.range(0, 32)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> one.ask("two-bodies", i % 2 == 0 ? SOUND_FACTS : Gate.FAILS, "two-bodies-1")))
                .toList();

        Map<Integer, List<Gate.Answer>> byStatus =
                calls.stream().map(CompletableFuture::join).collect(groupingBy(Gate.Answer::status));

        assertThat(byStatus).containsOnlyKeys(200, 422);
        assertThat(byStatus.getOrDefault(200, List.of()))
                .hasSize(16)
                .extracting(Gate.Answer::body)
                .containsOnly(byStatus.getOrDefault(200, List.of()).getFirst().body());
        assertThat(byStatus.getOrDefault(422, List.of()))
                .allMatch(answer -> answer.json().path("field").asText().equals("Idempotency-Key"));
    }

    /** The calls differ, so that it shows whose decision counts. */
    private void askedInTheDark(String artifact, Runnable take, Runnable giveBack) throws Exception {
        take.run();
        Gate.Answer first = one.ask(artifact, SOUND_FACTS, artifact);
        Gate.Answer second = other.ask(artifact, Gate.FAILS, artifact);
        giveBack.run();
        Stream.of(one, other).forEach(Gate::untilDrained);
        DecisionLog log = DecisionLog.read(house.topics());

        assertThat(Stream.of(first, second))
                .allMatch(answer -> answer.status() == 200 && answer.isDegraded())
                .allMatch(answer -> answer.reasons().contains("journalled"));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.isAllowed()).isNotEqualTo(first.isAllowed());
        List<DecisionLog.Entry> records = log.byId().getOrDefault(first.id(), List.of());
        assertThat(records).hasSizeGreaterThanOrEqualTo(2);
        await().atMost(SOON).until(() -> house.indexed(artifact) > 0);
        Stream.of(one, other).forEach(Gate::untilSound);
        Gate.Answer known = one.ask(artifact, SOUND_FACTS, artifact);
        assertThat(known.body()).isEqualTo(first.body());
        assertThat(house.indexed(artifact)).isEqualTo(1);
        assertThat(one.viewer()
                        .get("/decisions/" + first.id())
                        .json()
                        .path("allowed")
                        .asBoolean())
                .isEqualTo(records.getFirst().isAllowed());
    }

    private RecordMetadata activated() {
        return house.activate("RULE-QA-001", ++version, "tests.failed == 0 && " + version + " > 0");
    }

    /** How long after the broker had the event each replica judged by it, in ms. */
    private List<Long> inForceAfter(RecordMetadata event) {
        return Stream.of(one, other)
                .map(gate -> CompletableFuture.supplyAsync(() -> inForceAfter(event, gate)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static long inForceAfter(RecordMetadata event, Gate gate) {
        while (gate.dryRun("changed", Gate.PASSES).path("ruleBookVersion").asLong() < event.offset()) {
            pause();
        }
        return System.currentTimeMillis() - event.timestamp();
    }

    /** The answer without what is of one moment. */
    private static JsonNode asked(Gate gate, String artifact, String facts) {
        ObjectNode answer = gate.ask(artifact, facts, null).json().deepCopy();
        assertThat(answer.path("rulesEvaluated").asInt()).isEqualTo(3);
        return answer.without(List.of("decisionId", "ruleBookAge", "degraded", "reasons"));
    }

    private static String facts(int i) {
        String coverage = i % 5 == 0 ? "" : ", \"coverage\": {\"line\": %s}".formatted(i / 300.0);
        String files = i % 2 == 0 ? "[\"README.md\"]" : i % 3 == 0 ? "[\"WAIVED\"]" : "[]";
        return "{\"tests\": {\"failed\": %d}, \"files\": %s%s}".formatted(i % 3, files, coverage);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
