package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Under load, whatever is killed: every answer's decision is on the log once, and an answer that came before its record said
 * so. {@code -Dratchet.gate.calls=100000} for the full load.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateLoadTest {

    private static final int CALLS = Integer.getInteger("ratchet.gate.calls", 4_000);
    private static final int PARTS = 8;
    private static final int SOUND = 100;
    private static final int THREADS = 8;
    private static final int KEYED_EVERY = 10;

    private final GateHouse house = new GateHouse();
    private final GateLedger ledger = new GateLedger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean isOver;
    private final Gate gate = house.start("loaded");

    @BeforeAll
    void ready() {
        gate.untilSound();
        house.activate("RULE-QA-001", 1, "tests.failed == 0");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !gate.ask("other", Gate.FAILS, null).isAllowed());
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void
            whatever_is_killed_and_comes_back_under_load_no_decision_is_lost_or_doubled_and_every_answer_says_how_it_stands()
                    throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<CompletableFuture<Void>> load = IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(() -> load(thread), threads))
                    .toList();
            try {
                breakWhatCanBreak();
            } finally {
                isOver = true;
            }
            load.forEach(CompletableFuture::join);
        }
        gate.untilDrained();

        DecisionLog log = DecisionLog.read(house.topics());
        System.out.printf(
                "%d answers, %d decisions in %d records, %d answers degraded %s, slowest %d ms%n",
                ledger.answers().size(),
                log.ids().size(),
                log.records(),
                ledger.degraded(),
                ledger.reasons(),
                ledger.slowest());
        ledger.mustAgreeWith(log, "load-");
        assertThat(ledger.answers()).hasSizeGreaterThanOrEqualTo(CALLS);
        assertThat(ledger.degraded()).isPositive().isLessThan(ledger.answers().size());
        long ours = log.deduplicated().values().stream()
                .filter(entry -> entry.artifact().startsWith("load-"))
                .count();
        await().atMost(Duration.ofMinutes(10)).until(() -> house.indexed("load-") >= ours);
        assertThat(house.indexed("load-")).isEqualTo(ours);
    }

    private void breakWhatCanBreak() {
        someCalls();
        house.broker().kill();
        someCalls();
        house.broker().start();
        soundAgain();
        house.database().kill();
        soundAgain();
        house.database().start();
        someCalls();
        house.database().kill();
        house.broker().kill();
        someCalls();
        house.broker().start();
        house.database().start();
        soundAgain();
        untilAsked(CALLS);
    }

    /** While the load goes on the journal becomes empty, and answers are of what is on the log. */
    private void soundAgain() {
        long enough = ledger.sound() + SOUND;
        await().atMost(Duration.ofMinutes(5)).until(() -> ledger.sound() >= enough);
        someCalls();
    }

    private void someCalls() {
        untilAsked((long) asked.get() + CALLS / PARTS);
    }

    private void untilAsked(long calls) {
        await().atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> asked.get() >= calls);
    }

    /** Goes on, more slowly, as long as something is still to be broken. */
    private void load(int thread) {
        for (int call = 0; !isOver; call++) {
            String artifact = "load-" + thread;
            String facts = call % 3 == 0 ? Gate.FAILS : Gate.PASSES;
            if (call % KEYED_EVERY == 0) {
                twice(artifact, facts, thread + "-" + call);
            } else {
                ledger.note(gate.ask(artifact, facts, null));
            }
            if (asked.incrementAndGet() > CALLS) {
                pause();
            }
        }
    }

    private void twice(String artifact, String facts, String key) {
        Gate.Answer first = gate.ask(artifact, facts, key);
        Gate.Answer again = gate.ask(artifact, facts, key);
        ledger.note(first);
        assertThat(again.body()).isEqualTo(first.body());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
