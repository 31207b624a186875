package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.backtest.Range;
import dev.ratchet.events.Topic;
import dev.ratchet.log.LogUnavailable;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Finds which records of a topic a range means, and gives consumers that read them in no group. */
@ApplicationScoped
public class RecordedRange {

    /** Milliseconds since 1970, in the year 2286. */
    private static final long AFTER_EVERYTHING = 10_000_000_000_000L;

    private static final int FETCH_BYTES = 4 * 1_048_576;

    private final Map<String, Object> settings;

    RecordedRange(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        this.settings.keySet().retainAll(ConsumerConfig.configNames());
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        this.settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    }

    /** Records of one partition: from the first offset up to, not including, the second. */
    record Stretch(long from, long to) {

        long records() {
            return Math.max(0, to - from);
        }
    }

    Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The records of a range as the topic is now; partitions without any are missing. */
    Map<TopicPartition, Stretch> of(Topic topic, Range range) {
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.wireName(), partition))
                .toList();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> to = range.to() == null ? ends : at(consumer, range.to(), ends);
            Map<TopicPartition, Long> from = range.from() == null ? begins : at(consumer, range.from(), ends);
            return newest(consumer, range.last(), stretches(from, to));
        } catch (KafkaException e) {
            throw new LogUnavailable("The broker does not say where recorded events stand", e);
        }
    }

    /** Cut to the newest so many, by when they came onto the log; those of one millisecond stay together. */
    private static Map<TopicPartition, Stretch> newest(
            Consumer<?, ?> consumer, int most, Map<TopicPartition, Stretch> all) {
        if (records(all) <= most) {
            return all;
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        all.forEach((partition, stretch) -> ends.put(partition, stretch.to()));
        long tooEarly = 0;
        long lateEnough = AFTER_EVERYTHING;
        while (lateEnough - tooEarly > 1) {
            long middle = tooEarly + (lateEnough - tooEarly) / 2;
            if (records(since(consumer, middle, all, ends)) > most) {
                tooEarly = middle;
            } else {
                lateEnough = middle;
            }
        }
        Map<TopicPartition, Stretch> cut = since(consumer, lateEnough, all, ends);
        return cut.isEmpty() ? since(consumer, tooEarly, all, ends) : cut;
    }

    private static Map<TopicPartition, Stretch> since(
            Consumer<?, ?> consumer, long millis, Map<TopicPartition, Stretch> all, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> from = at(consumer, Instant.ofEpochMilli(millis), ends);
        Map<TopicPartition, Long> later = new HashMap<>();
        from.forEach((partition, offset) -> later.put(
                partition,
                Math.max(offset, Objects.requireNonNull(all.get(partition)).from())));
        return stretches(later, ends);
    }

    private static Map<TopicPartition, Stretch> stretches(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Map<TopicPartition, Stretch> stretches = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
        from.forEach((partition, first) ->
                stretches.put(partition, new Stretch(first, Objects.requireNonNull(to.get(partition)))));
        stretches.values().removeIf(stretch -> stretch.records() == 0);
        return stretches;
    }

    /** The offset of the first record at or after an instant; the end where there is none. */
    private static Map<TopicPartition, Long> at(
            Consumer<?, ?> consumer, Instant instant, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> wanted = new HashMap<>();
        ends.keySet().forEach(partition -> wanted.put(partition, instant.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
        Map<TopicPartition, Long> offsets = new HashMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp first = found.get(partition);
            offsets.put(partition, first == null ? end : Math.min(end, first.offset()));
        });
        return offsets;
    }

    private static long records(Map<TopicPartition, Stretch> stretches) {
        return stretches.values().stream().mapToLong(Stretch::records).sum();
    }
}
