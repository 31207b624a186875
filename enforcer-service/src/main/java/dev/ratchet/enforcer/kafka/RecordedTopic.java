package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.backtest.Range;
import dev.ratchet.enforcer.kafka.RecordedRange.Stretch;
import dev.ratchet.events.Topic;
import dev.ratchet.log.LogUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads a range of a topic with several readers at once; each partition goes to one of them, in its order. */
@ApplicationScoped
public class RecordedTopic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_NS = Duration.ofSeconds(30).toNanos();

    private final RecordedRange ranges;

    RecordedTopic(RecordedRange ranges) {
        this.ranges = ranges;
    }

    /** Takes the records of some partitions. */
    interface Reader {

        void read(ConsumerRecord<byte[], byte[]> record);
    }

    /** Is told how far the reading has come, and may end it. */
    interface Watch {

        void total(long records);

        void read(long more);

        boolean isCancelled();
    }

    /**
     * Reads a range and returns when all of it was read, or the watch has ended it.
     *
     * @param readers at most so many, each used by one thread
     * @return the readers that were used
     */
    <R extends Reader> List<R> read(Topic topic, Range range, int readers, Supplier<R> reader, Watch watch) {
        Map<TopicPartition, Stretch> stretches = ranges.of(topic, range);
        watch.total(stretches.values().stream().mapToLong(Stretch::records).sum());
        List<R> used = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                readers,
                work -> Thread.ofPlatform().name("backtest-reader").daemon().unstarted(work))) {
            for (Map<TopicPartition, Stretch> share : shared(stretches, readers)) {
                R its = reader.get();
                used.add(its);
                running.add(threads.submit(() -> read(share, its, watch)));
            }
            running.forEach(RecordedTopic::finish);
        }
        return used;
    }

    /** Largest first, each to the reader that has the least. */
    private static List<Map<TopicPartition, Stretch>> shared(Map<TopicPartition, Stretch> stretches, int readers) {
        List<Map<TopicPartition, Stretch>> shares = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            shares.add(new HashMap<>());
        }
        stretches.entrySet().stream()
                .sorted((a, b) ->
                        Long.compare(b.getValue().records(), a.getValue().records()))
                .forEach(entry -> shares.stream()
                        .min((a, b) -> Long.compare(records(a), records(b)))
                        .orElseThrow()
                        .put(entry.getKey(), entry.getValue()));
        shares.removeIf(Map::isEmpty);
        return shares;
    }

    private void read(Map<TopicPartition, Stretch> share, Reader reader, Watch watch) {
        try (Consumer<byte[], byte[]> consumer = ranges.consumer()) {
            consumer.assign(share.keySet());
            share.forEach((partition, stretch) -> consumer.seek(partition, stretch.from()));
            long deadline = System.nanoTime() + PATIENCE_NS;
            while (!watch.isCancelled() && !isRead(consumer, share)) {
                int read = readSome(consumer, share, reader, watch);
                deadline = read > 0 ? System.nanoTime() + PATIENCE_NS : deadline;
                if (System.nanoTime() > deadline) {
                    throw new KafkaException("no record within 30 s");
                }
            }
        } catch (KafkaException e) {
            throw new LogUnavailable("The broker does not give recorded events back", e);
        }
    }

    /** The watch is asked before each record, because a record may take as long as a check may. */
    private static int readSome(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Stretch> share, Reader reader, Watch watch) {
        int read = 0;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (watch.isCancelled()) {
                break;
            }
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() < Objects.requireNonNull(share.get(partition)).to()) {
                reader.read(record);
                watch.read(1);
                read++;
            }
        }
        return read;
    }

    /** A partition that is read to its end is not fetched any more. */
    private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Stretch> share) {
        Set<TopicPartition> paused = consumer.paused();
        share.forEach((partition, stretch) -> {
            if (!paused.contains(partition) && consumer.position(partition) >= stretch.to()) {
                consumer.pause(List.of(partition));
            }
        });
        return consumer.paused().size() == share.size();
    }

    private static long records(Map<TopicPartition, Stretch> share) {
        return share.values().stream().mapToLong(Stretch::records).sum();
    }

    private static void finish(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to read to the end, but was interrupted", e);
        }
    }
}
