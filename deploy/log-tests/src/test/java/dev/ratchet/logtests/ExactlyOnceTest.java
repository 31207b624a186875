package dev.ratchet.logtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.logtests.Oracle.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 100,000 triggers, some of them twice, are folded by processes that die and freeze. What they come to is held against a
 * count that shares no code with them. Two controls put a bug back in and must come to something else.
 */
class ExactlyOnceTest {

    private static final int EVENTS = 100_000;
    private static final String FOLD = "trigger-count";
    private static final String REACTION = "every-hundredth";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static House house;
    private static Totals written;

    @TempDir
    private Path folder = Path.of(".");

    @BeforeAll
    static void write() {
        house = House.throwaway();
        house.createTopics();
        try (TriggerWriter writer = new TriggerWriter(house.bootstrapServers())) {
            writer.write(1, EVENTS);
        }
        written = Oracle.read(house.bootstrapServers());
        assertThat(Totals.sum(written.distinctTriggers())).isEqualTo(EVENTS);
        assertThat(Totals.sum(written.triggers())).isEqualTo(EVENTS + EVENTS / 50);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void a_fold_that_is_halted_around_its_commits_counts_every_record_once() {
        Tables tables = new Tables(house, "halted");

        halted(
                "halted",
                "none",
                "before-commit:5",
                "after-commit:5",
                "batch-held:5",
                "after-commit:1",
                "before-commit:1");
        try (Probe last = counting("halted", "none").start()) {
            tables.untilRead(FOLD, PATIENCE);
        }

        assertThat(tables.triggers()).isEqualTo(written.triggers());
    }

    @Test
    void a_position_that_is_stored_after_the_commit_is_noticed() {
        Tables tables = new Tables(house, "late");

        halted("late", "late-position", "after-commit:5");
        try (Probe last = counting("late", "late-position").start()) {
            tables.untilRead(FOLD, PATIENCE);
        }

        assertThat(tables.triggers()).isNotEqualTo(written.triggers());
        assertThat(Totals.sum(tables.triggers())).isGreaterThan(Totals.sum(written.triggers()));
    }

    @Test
    void a_frozen_process_that_wakes_up_with_a_batch_in_its_hands_counts_nothing_twice() throws IOException {
        Tables tables = new Tables(house, "frozen");

        try (Probe frozen = frozenWithABatch("frozen", "none");
                Probe other = counting("frozen", "none").start()) {
            tables.untilRead(FOLD, PATIENCE);
            wake(frozen);
            Waiting.until(
                    "the frozen process to notice that its batch is not its own any more",
                    PATIENCE,
                    () -> frozen.log().contains("starts again from its stored positions"));
            other.untilReady();
        }

        assertThat(tables.triggers()).isEqualTo(written.triggers());
    }

    @Test
    void a_position_that_moves_without_a_comparison_is_noticed() throws IOException {
        Tables tables = new Tables(house, "uncompared");

        try (Probe frozen = frozenWithABatch("uncompared", "no-compare");
                Probe other = counting("uncompared", "no-compare").start()) {
            tables.untilRead(FOLD, PATIENCE);
            other.close();
            wake(frozen);
            Waiting.until("a wrong total", PATIENCE, () -> !tables.triggers().equals(written.triggers()));
        }

        assertThat(Totals.sum(tables.triggers())).isGreaterThan(Totals.sum(written.triggers()));
    }

    @Test
    void what_a_halted_reaction_repeats_on_the_log_counts_once_in_the_table() {
        Tables tables = new Tables(house, "reacting");

        for (String failpoint : new String[] {"before-send:3000", "after-send:5000", "after-commit:9"}) {
            try (Probe halted = reacting().failingAt(failpoint).start()) {
                assertThat(halted.exitCode()).as(failpoint).isEqualTo(Probe.HALTED);
            }
        }
        try (Probe last = reacting().start()) {
            tables.untilRead(REACTION, PATIENCE);
            tables.untilRead(FOLD, PATIENCE);
        }

        Totals onTheLog = Oracle.read(house.bootstrapServers());
        assertThat(Totals.sum(onTheLog.judged())).isGreaterThan(EVENTS / 100);
        assertThat(Totals.sum(onTheLog.distinctJudged())).isEqualTo(EVENTS / 100);
        assertThat(tables.judged()).isEqualTo(onTheLog.distinctJudged());
        assertThat(tables.triggers()).isEqualTo(onTheLog.distinctTriggers());
    }

    private static void halted(String schema, String bug, String... failpoints) {
        for (String failpoint : failpoints) {
            try (Probe halted = counting(schema, bug).failingAt(failpoint).start()) {
                assertThat(halted.exitCode()).as(failpoint).isEqualTo(Probe.HALTED);
            }
        }
    }

    /** A probe whose fourth batch is polled and decoded, and whose process does not get any time from then on. */
    private Probe frozenWithABatch(String schema, String bug) {
        Path hold = folder.resolve(schema);
        Probe probe = counting(schema, bug).failingAt("batch-held:4:" + hold).start();
        Waiting.until("a batch to be held", PATIENCE, () -> Files.exists(hold));
        probe.freeze();
        return probe;
    }

    private void wake(Probe frozen) throws IOException {
        try (var holds = Files.list(folder)) {
            for (Path hold : holds.toList()) {
                Files.delete(hold);
            }
        }
        frozen.thaw();
    }

    /** Without the memory of events, so that what is counted once is counted once because of its position. */
    private static Probe.Order counting(String schema, String bug) {
        return Probe.in(house, schema)
                .with("probe.dedupe", "false")
                .with("probe.bug", bug)
                .with("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000");
    }

    private static Probe.Order reacting() {
        return Probe.in(house, "reacting").with("probe.reacts", "true");
    }
}
