package dev.ratchet.logtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is lost is loud: readiness turns red within a minute, says which fold and why, and nothing is folded after the gap. */
class LossTest {

    private static final String FOLD = "trigger-count";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static House house;
    private static TriggerWriter writer;
    private static long written;

    @BeforeAll
    static void open() {
        house = House.throwaway();
        house.createTopics();
        writer = new TriggerWriter(house.bootstrapServers());
    }

    @AfterAll
    static void close() {
        writer.close();
        house.close();
    }

    @Test
    void records_that_were_deleted_before_they_were_read_while_the_service_was_stopped_are_missed() {
        house.recreate(Topic.RULE_TRIGGERS);
        Tables tables = new Tables(house, "deleted_stopped");
        more();
        try (Probe probe = Probe.in(house, "deleted_stopped").start()) {
            tables.untilRead(FOLD, PATIENCE);
        }
        Map<String, Long> before = tables.triggers();
        long from = end(3);
        more();
        long end = end(3);
        house.deleteRecords(Topic.RULE_TRIGGERS, 3, end);

        try (Probe probe = Probe.in(house, "deleted_stopped").start()) {
            String reason = probe.untilNotReadyBecause("LOST");

            assertThat(reason)
                    .contains(FOLD + "/3")
                    .contains("lost the records from %d to %d before they were read".formatted(from, end - 1));
            more();
            untilOthersAreRead(tables);
            assertThat(tables.positions(FOLD)).containsEntry(3, from);
            assertThat(rulesOf(tables.triggers(), before, 3)).isEqualTo(rulesOf(before, before, 3));
        }
    }

    @Test
    void records_that_were_deleted_before_they_were_read_while_the_service_ran_are_missed() {
        house.recreate(Topic.RULE_TRIGGERS);
        Tables tables = new Tables(house, "deleted_running");
        more();

        try (Probe probe = Probe.in(house, "deleted_running").start()) {
            tables.untilRead(FOLD, PATIENCE);
            long from = end(2);
            freezeUntilItsFetchesHaveBeenAnswered(probe);
            more();
            house.deleteRecords(Topic.RULE_TRIGGERS, 2, end(2));
            probe.thaw();

            String reason = probe.untilNotReadyBecause("LOST");

            assertThat(reason).contains(FOLD + "/2").contains("lost the records from " + from);
            more();
            untilOthersAreRead(tables);
            assertThat(tables.positions(FOLD)).containsEntry(2, from);
        }
    }

    @Test
    void a_topic_that_was_recreated_while_the_service_was_stopped_is_another_topic() {
        house.recreate(Topic.RULE_TRIGGERS);
        Tables tables = new Tables(house, "recreated_stopped");
        more();
        try (Probe probe = Probe.in(house, "recreated_stopped").start()) {
            tables.untilRead(FOLD, PATIENCE);
        }
        Map<String, Long> before = tables.triggers();
        house.recreate(Topic.RULE_TRIGGERS);
        more();
        more();

        try (Probe probe = Probe.in(house, "recreated_stopped").start()) {
            String reason = probe.untilNotReadyBecause("was recreated");

            assertThat(reason).contains(FOLD + "/0").contains(FOLD + "/5").contains("LOST");
            more();
            assertThat(tables.triggers()).isEqualTo(before);
        }
    }

    @Test
    void a_topic_that_was_recreated_while_the_service_ran_is_another_topic() {
        house.recreate(Topic.RULE_TRIGGERS);
        Tables tables = new Tables(house, "recreated_running");
        more();

        try (Probe probe = Probe.in(house, "recreated_running").start()) {
            tables.untilRead(FOLD, PATIENCE);
            Map<String, Long> before = tables.triggers();
            house.recreate(Topic.RULE_TRIGGERS);
            more();

            String reason = probe.untilNotReadyBecause("LOST");

            assertThat(reason).contains(FOLD + "/0").contains("was recreated");
            more();
            assertThat(tables.triggers()).isEqualTo(before);
        }
    }

    @Test
    void a_topic_that_ends_before_what_was_read_has_lost_what_was_acknowledged() {
        house.recreate(Topic.RULE_TRIGGERS);
        Tables tables = new Tables(house, "shorter");
        more();

        try (Probe probe = Probe.in(house, "shorter").start()) {
            tables.untilRead(FOLD, PATIENCE);
            tables.change("UPDATE log_position SET next_offset = next_offset + 1000 WHERE partition = 1");

            String reason = probe.untilNotReadyBecause("LOST");

            assertThat(reason).contains(FOLD + "/1").contains("records that were acknowledged are gone");
        }
    }

    @Test
    void the_marks_of_a_producer_with_transactions_are_no_loss() {
        house.recreate(Topic.RULE_TRIGGERS);
        Tables tables = new Tables(house, "transactions");
        try (TriggerWriter transactional =
                new TriggerWriter(house.bootstrapServers(), Map.of("transactional.id", "somebody"))) {
            transactional.producer().initTransactions();
            for (int i = 0; i < 5; i++) {
                transactional.producer().beginTransaction();
                transactional.write(written + 1, written + 60);
                transactional.producer().commitTransaction();
                written += 60;
            }

            try (Probe probe = Probe.in(house, "transactions")
                    .with("ratchet.log.watch-interval", "1s")
                    .start()) {
                tables.untilRead(FOLD, PATIENCE);
                transactional.producer().beginTransaction();
                transactional.write(written + 1, written + 60);
                transactional.producer().commitTransaction();
                written += 60;
                tables.untilRead(FOLD, PATIENCE);

                assertThat(probe.readiness().status()).isEqualTo(200);
                assertThat(tables.triggers())
                        .isEqualTo(Oracle.read(house.bootstrapServers()).distinctTriggers());
            }
        }
    }

    /** Writes six hundred new triggers, some on every partition. */
    private static void more() {
        writer.write(written + 1, written + 600);
        written += 600;
    }

    /** So that nothing that is written from now on is on its way to it. */
    private static void freezeUntilItsFetchesHaveBeenAnswered(Probe probe) {
        probe.freeze();
        Waiting.millis(1_500);
    }

    private static long end(int partition) {
        return house.ends(Topic.RULE_TRIGGERS).getOrDefault(partition, 0L);
    }

    private static void untilOthersAreRead(Tables tables) {
        Waiting.until("the other partitions to be read", PATIENCE, () -> {
            Map<Integer, Long> ends = house.ends(Topic.RULE_TRIGGERS);
            return tables.positions(FOLD).entrySet().stream()
                            .filter(position -> position.getValue().equals(ends.get(position.getKey())))
                            .count()
                    == Topic.RULE_TRIGGERS.partitions() - 1;
        });
    }

    /** The counts of the rules on one partition, by the key's place on the topic. */
    private static Map<String, Long> rulesOf(Map<String, Long> counts, Map<String, Long> known, int partition) {
        Map<String, Long> ofPartition = new TreeMap<>(counts);
        ofPartition.keySet().retainAll(known.keySet());
        ofPartition.keySet().removeIf(rule -> TriggerWriter.partition(rule) != partition);
        return ofPartition;
    }
}
