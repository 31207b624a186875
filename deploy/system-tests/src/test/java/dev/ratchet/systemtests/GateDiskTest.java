package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the gate's disk suffers, it tells; and it answers, or refuses where it must record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateDiskTest {

    private static final Map<String, String> SMALL = Map.of("ratchet.enforcer.journal-limit", "40K");
    private static final Map<String, String> SMALL_AND_STRICT =
            Map.of("ratchet.enforcer.journal-limit", "40K", "ratchet.enforcer.audit", "required");
    private static final int SEGMENT_HEAD = 36;

    private final GateHouse house = new GateHouse();

    @BeforeEach
    void brokerIsThere() {
        house.broker().start();
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void a_full_journal_is_alarmed_at_half_bounded_and_then_answers_are_marked_and_counted() {
        try (Gate gate = house.start("full", SMALL).untilSound()) {
            GateLedger ledger = new GateLedger();
            house.broker().kill();

            int halfAfter = untilHalfFull(gate, ledger, "full");
            List<Gate.Answer> marked = untilFull(gate, ledger, "full");

            assertThat(gate.metric("ratchet_journal_half_full")).isEqualTo(1);
            assertThat(halfAfter).isPositive();
            assertThat(gate.journal().path("bytes").asLong()).isBetween(20L * 1024, 40L * 1024);
            assertThat(gate.journal().path("trouble").asText()).contains("The journal is full");
            assertThat(marked)
                    .allMatch(
                            answer -> answer.status() == 200 && answer.reasons().equals(List.of("unrecorded")));
            assertThat(gate.metric("ratchet_gate_unrecorded_total")).isEqualTo(marked.size());
            assertThat(gate.service().readiness().status()).isEqualTo(200);
            house.broker().start();
            gate.untilDrained().untilSound();
            assertThat(gate.journal().path("bytes").asLong()).isZero();
            assertThat(gate.metric("ratchet_journal_half_full")).isZero();
            assertThat(DecisionLog.read(house.topics()).ids()).containsAll(journalled(ledger));
        }
    }

    @Test
    void where_a_record_is_required_a_full_journal_refuses_and_what_was_answered_before_is_on_the_log() {
        try (Gate gate = house.start("strict", SMALL_AND_STRICT).untilSound()) {
            GateLedger ledger = new GateLedger();
            house.broker().kill();

            untilHalfFull(gate, ledger, "strict");
            List<Gate.Answer> refused = untilFull(gate, ledger, "strict");

            assertThat(refused)
                    .allMatch(answer -> answer.status() == 503
                            && answer.json().path("type").asText().endsWith("decision-unrecordable"));
            house.broker().start();
            gate.untilDrained().untilSound();
            Set<String> answered = journalled(ledger);
            assertThat(answered).isNotEmpty();
            assertThat(DecisionLog.read(house.topics()).ids()).containsAll(answered);
        }
    }

    @Test
    void a_power_cut_loses_no_answered_decision() {
        GateLedger ledger = new GateLedger();
        Gate before = house.start("cut").untilSound();
        house.broker().kill();
        ask(before, ledger, "cut", 50);

        before.service().kill();
        house.broker().start();

        try (Gate after = house.start("cut").untilSound().untilDrained()) {
            ledger.mustAgreeWith(DecisionLog.read(house.topics()), "cut");
            assertThat(after.metric("ratchet_journal_damaged_total")).isZero();
        }
    }

    @Test
    void control_without_a_journal_each_decision_of_a_power_cut_is_lost_and_found_to_be() throws IOException {
        GateLedger ledger = new GateLedger();
        Path noFolder = Files.createFile(house.disk("no-folder"));
        Gate gate = house.start("none", Map.of("ratchet.enforcer.journal", noFolder.toString()))
                .untilSound();
        house.broker().kill();
        IntStream.range(0, 10).forEach(call -> ledger.note(gate.ask("none")));

        gate.service().kill();
        house.broker().start();

        assertThat(ledger.answers()).allMatch(answer -> answer.reasons().equals(List.of("unrecorded")));
        assertThat(ledger.faults(DecisionLog.read(house.topics()), "none"))
                .hasSize(10)
                .allMatch(fault -> fault.startsWith("lost: "));
    }

    @Test
    void a_flipped_bit_costs_one_decision_loudly_and_no_other() throws IOException {
        GateLedger ledger = new GateLedger();
        Gate before = house.start("flipped").untilSound();
        house.broker().kill();
        ask(before, ledger, "flipped", 30);
        before.service().kill();
        Path segment = segment("flipped");

        flip(segment, SEGMENT_HEAD + 3L * (Files.size(segment) - SEGMENT_HEAD) / 10);
        house.broker().start();

        try (Gate after = house.start("flipped").untilSound().untilDrained()) {
            List<String> faults = ledger.faults(DecisionLog.read(house.topics()), "flipped");
            assertThat(faults).hasSize(1).allMatch(fault -> fault.startsWith("lost: "));
            assertThat(after.metric("ratchet_journal_damaged_total")).isEqualTo(1);
            assertThat(kept("flipped", ".damaged")).hasSize(1);
        }
    }

    @Test
    void a_torn_last_write_is_cut_off_loudly_and_nothing_before_it() throws IOException {
        GateLedger ledger = new GateLedger();
        Gate before = house.start("torn").untilSound();
        house.broker().kill();
        ask(before, ledger, "torn", 30);
        before.service().kill();
        Path segment = segment("torn");

        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(Files.size(segment) - 7);
        }
        house.broker().start();

        try (Gate after = house.start("torn").untilSound().untilDrained()) {
            String last = ledger.answers().getLast().id();
            assertThat(ledger.faults(DecisionLog.read(house.topics()), "torn")).containsExactly("lost: " + last);
            assertThat(after.metric("ratchet_journal_torn_total")).isEqualTo(1);
            assertThat(kept("torn", ".torn")).hasSize(1);
        }
    }

    @Test
    void a_rule_book_with_a_flipped_bit_is_refused_loudly_and_never_judged_by() throws IOException {
        house.start("book").untilSound().close();
        Path book = house.disk("book").resolve("rule-book");
        flip(book, Files.size(book) / 2);
        house.broker().kill();

        try (Gate gate = house.start("book", LoneService.WITHOUT_BROKER)) {
            gate.service().untilNotReadyBecause("has not been read to its end yet");

            assertThat(gate.ask("book").status()).isEqualTo(503);
            assertThat(gate.metric("ratchet_rulebook_refused_total")).isEqualTo(1);
            assertThat(house.disk("book").resolve("rule-book.refused")).exists();
            house.broker().start();
            gate.untilSound();
        }
    }

    /** @return after how many calls */
    private static int untilHalfFull(Gate gate, GateLedger ledger, String artifact) {
        int calls = 0;
        while (!gate.journal().path("halfFull").asBoolean()) {
            Gate.Answer answer = gate.ask(artifact);
            assertThat(answer.reasons()).as(answer.body()).containsExactly("journalled");
            ledger.note(answer);
            calls++;
        }
        return calls;
    }

    /** The answers after the first that could not be recorded. */
    private static List<Gate.Answer> untilFull(Gate gate, GateLedger ledger, String artifact) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Gate.Answer answer = gate.ask(artifact, Gate.PASSES, null);
            ledger.note(answer);
            return answer.status() != 200 || !answer.reasons().contains("journalled");
        });
        IntStream.range(0, 10).forEach(call -> ledger.note(gate.ask(artifact)));
        return ledger.answers().stream()
                .filter(answer -> answer.status() != 200 || !answer.reasons().contains("journalled"))
                .toList();
    }

    private static Set<String> journalled(GateLedger ledger) {
        return ledger.answers().stream()
                .filter(answer -> answer.status() == 200 && answer.reasons().contains("journalled"))
                .map(Gate.Answer::id)
                .collect(Collectors.toSet());
    }

    private static void ask(Gate gate, GateLedger ledger, String artifact, int calls) {
        IntStream.range(0, calls).forEach(call -> ledger.note(gate.ask(artifact)));
        assertThat(ledger.answers()).allMatch(answer -> answer.reasons().equals(List.of("journalled")));
    }

    private Path segment(String replica) throws IOException {
        return kept(replica, ".log").getLast();
    }

    private List<Path> kept(String replica, String ending) throws IOException {
        try (Stream<Path> files = Files.list(house.disk(replica).resolve("decisions"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 4)).flip();
            channel.write(one, at);
        }
    }
}
