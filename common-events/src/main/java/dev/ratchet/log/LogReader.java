package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.events.UndecodableEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads single events back from the log by their positions. */
@ApplicationScoped
public class LogReader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A fetch that waits at the end of a partition holds up the next position; the client's default is 500. */
    private static final int FETCH_WAIT_MS = 10;

    private final Map<String, Object> settings;

    LogReader(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        this.settings.keySet().retainAll(ConsumerConfig.configNames());
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        this.settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
    }

    /** The events at these positions, ordered by position; those that are gone or unreadable are missing. */
    public List<Recorded<Event>> read(Collection<LogPosition> positions) {
        Map<TopicPartition, TreeSet<Long>> wanted = positions.stream()
                .collect(Collectors.groupingBy(
                        at -> new TopicPartition(at.topic().wireName(), at.partition()),
                        Collectors.mapping(LogPosition::offset, Collectors.toCollection(TreeSet::new))));
        List<Recorded<Event>> events = new ArrayList<>();
        if (wanted.isEmpty()) {
            return events;
        }
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            wanted.forEach((partition, offsets) -> {
                for (long offset : offsets) {
                    readOne(consumer, partition, offset)
                            .flatMap(read ->
                                    decoded(Topic.named(partition.topic()).orElseThrow(), read))
                            .ifPresent(events::add);
                }
            });
        } catch (KafkaException e) {
            throw new LogUnavailable("The broker does not give events back", e);
        }
        return events;
    }

    /** The events of a partition from its beginning up to a position, that one included; unreadable ones are missing. */
    public List<Recorded<Event>> readUpTo(LogPosition last) {
        TopicPartition partition = new TopicPartition(last.topic().wireName(), last.partition());
        List<Recorded<Event>> events = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = Math.min(
                    last.offset() + 1, consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                if (System.nanoTime() > deadline) {
                    throw new LogUnavailable(
                            "The broker does not give events back", new java.util.concurrent.TimeoutException());
                }
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(200))) {
                    if (read.offset() < end) {
                        decoded(last.topic(), read).ifPresent(events::add);
                    }
                }
            }
        } catch (KafkaException e) {
            throw new LogUnavailable("The broker does not give events back", e);
        }
        return events;
    }

    private static Optional<Recorded<Event>> decoded(Topic topic, ConsumerRecord<byte[], byte[]> read) {
        try {
            return Optional.of(RecordDecoder.decode(topic, read));
        } catch (UndecodableEvent unreadable) {
            // It is in quarantine, and as good as missing here.
            return Optional.empty();
        }
    }

    /** The offset of the first record at or after an offset; {@code end} when there is none before it. */
    long firstFrom(Topic topic, int partition, long offset, long end) {
        TopicPartition at = new TopicPartition(topic.wireName(), partition);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(at));
            consumer.seek(at, offset);
            while (consumer.position(at) < end && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(200))) {
                    return read.offset();
                }
            }
            return consumer.position(at);
        } catch (KafkaException e) {
            throw new LogUnavailable("The broker does not give events back", e);
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> readOne(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(200))) {
                    return read.offset() == offset ? Optional.of(read) : Optional.empty();
                }
            } catch (org.apache.kafka.clients.consumer.OffsetOutOfRangeException gone) {
                return Optional.empty();
            }
        }
        throw new LogUnavailable("The broker does not give an event back", new java.util.concurrent.TimeoutException());
    }
}
