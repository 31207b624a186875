package dev.ratchet.systemtests;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A rule book of ten thousand rules comes back from a replica's disk whole, or not at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyRulesTest {

    private static final int RULES = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final GateHouse house = new GateHouse();

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void ten_thousand_rules_come_back_from_the_disk_and_are_refused_when_one_bit_has_changed() throws IOException {
        try (Gate gate = house.start("many").untilSound()) {
            house.activate(IntStream.range(0, RULES)
                    .boxed()
                    .collect(toMap("RULE-MANY-%05d"::formatted, "tests.failed != %d || exists('WAIVED')"::formatted)));
            await().atMost(PATIENCE).until(() -> rules(gate) == RULES);
        }
        house.broker().kill();

        long before = System.nanoTime();
        try (Gate again = house.start("many")) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> again.service().readiness().status() == 200);
            System.out.printf(
                    "started and ready with %d rules from the disk after %d ms%n",
                    RULES, (System.nanoTime() - before) / 1_000_000);

            Gate.Answer answer = again.ask("many", "{\"tests\": {\"failed\": 9990}, \"files\": []}", null);

            assertThat(answer.reasons()).containsExactly("rule-book-from-disk", "journalled");
            assertThat(answer.json().path("rulesEvaluated").asInt()).isEqualTo(RULES);
            assertThat(answer.json().path("failures")).hasSize(1);
        }
        flip(house.disk("many").resolve("rule-book"));

        try (Gate refusing = house.start("many")) {
            refusing.service().untilNotReadyBecause("has not been read to its end yet");

            assertThat(refusing.ask("many").status()).isEqualTo(503);
            assertThat(refusing.metric("ratchet_rulebook_refused_total")).isEqualTo(1);
        }
    }

    private static int rules(Gate gate) {
        return gate.dryRun("many", "{\"tests\": {\"failed\": -1}}")
                .path("rulesEvaluated")
                .asInt();
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
