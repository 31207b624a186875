package dev.ratchet.enforcer.kafka;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.backtest.Range;
import dev.ratchet.enforcer.kafka.RecordedTopic.Reader;
import dev.ratchet.enforcer.kafka.RecordedTopic.Watch;
import dev.ratchet.events.Topic;
import dev.ratchet.local.EmbeddedKafka;
import dev.ratchet.local.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordedTopicTest {

    private static final int RECORDS = 300;
    private static final EmbeddedKafka KAFKA = new EmbeddedKafka(KafkaSettings.throwaway());

    @BeforeAll
    static void writeOneRecordEachMinute() throws Exception {
        KAFKA.start();
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        try (Admin admin = Admin.create(settings);
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(
                            Topic.GATE_DECISIONS.wireName(), Topic.GATE_DECISIONS.partitions(), (short) 1)))
                    .all()
                    .get();
            for (int n = 0; n < RECORDS; n++) {
                producer.send(new ProducerRecord<>(
                                Topic.GATE_DECISIONS.wireName(),
                                n % 5,
                                minute(n).toEpochMilli(),
                                "artifact-" + n % 5,
                                Integer.toString(n)))
                        .get();
            }
        }
    }

    @AfterAll
    static void stop() {
        KAFKA.close();
    }

    @Test
    void everything_is_read_once_and_each_partition_in_its_order_by_one_reader() {
        List<Noted> readers = read(new Range(null, null, 1_000), 2, new Counting(Long.MAX_VALUE));

        assertThat(readers).hasSize(2);
        assertThat(values(readers)).hasSize(RECORDS).doesNotHaveDuplicates();
        readers.forEach(reader ->
                reader.byPartition.values().forEach(values -> assertThat(values).isSorted()));
    }

    @Test
    void the_newest_are_the_newest_over_all_partitions() {
        List<Integer> newest = values(read(Range.newest(7), 2, new Counting(Long.MAX_VALUE)));

        assertThat(newest).containsExactlyInAnyOrder(293, 294, 295, 296, 297, 298, 299);
    }

    @Test
    void a_range_begins_with_its_first_instant_and_ends_before_its_last() {
        List<Integer> within = values(read(new Range(minute(10), minute(14), 1_000), 2, new Counting(Long.MAX_VALUE)));
        List<Integer> newestWithin =
                values(read(new Range(minute(10), minute(14), 3), 1, new Counting(Long.MAX_VALUE)));

        assertThat(within).containsExactlyInAnyOrder(10, 11, 12, 13);
        assertThat(newestWithin).containsExactlyInAnyOrder(11, 12, 13);
    }

    @Test
    void the_watch_is_told_how_far_it_has_come_and_may_end_it() {
        Counting watching = new Counting(Long.MAX_VALUE);

        read(new Range(null, null, 1_000), 2, watching);
        List<Noted> ended = read(new Range(null, null, 1_000), 1, new Counting(40));

        assertThat(watching.total).hasValue(RECORDS);
        assertThat(watching.read).hasValue(RECORDS);
        assertThat(values(ended)).hasSize(40);
    }

    @Test
    void an_empty_range_needs_no_reader() {
        assertThat(read(new Range(minute(900), null, 10), 2, new Counting(Long.MAX_VALUE)))
                .isEmpty();
    }

    private static List<Noted> read(Range range, int readers, Watch watch) {
        RecordedTopic topic =
                new RecordedTopic(new RecordedRange(Map.of("bootstrap.servers", KAFKA.bootstrapServers())));
        return topic.read(Topic.GATE_DECISIONS, range, readers, Noted::new, watch);
    }

    private static List<Integer> values(List<Noted> readers) {
        return readers.stream()
                .flatMap(reader -> reader.byPartition.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    private static Instant minute(int n) {
        return NOW.plusSeconds(60L * n);
    }

    /** Keeps what it reads. */
    private static final class Noted implements Reader {

        private final Map<Integer, List<Integer>> byPartition = new HashMap<>();

        @Override
        public void read(ConsumerRecord<byte[], byte[]> record) {
            byPartition
                    .computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                    .add(Integer.valueOf(new String(record.value(), StandardCharsets.UTF_8)));
        }
    }

    /** Counts, and ends the reading after so many. */
    private static final class Counting implements Watch {

        private final long most;
        private final AtomicLong total = new AtomicLong();
        private final AtomicLong read = new AtomicLong();

        Counting(long most) {
            this.most = most;
        }

        @Override
        public void total(long records) {
            total.set(records);
        }

        @Override
        public void read(long more) {
            read.addAndGet(more);
        }

        @Override
        public boolean isCancelled() {
            return read.get() >= most;
        }
    }
}
