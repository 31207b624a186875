package dev.ratchet.systemtests;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the log from its beginning to its end with a plain consumer. */
final class Topics {

    private static final List<String> ALL = List.of(
            "ratchet-pipeline-events",
            "ratchet-workflows",
            "ratchet-violations",
            "ratchet-patterns",
            "ratchet-improvements",
            "ratchet-rules",
            "ratchet-gate-decisions",
            "ratchet-rule-triggers",
            "ratchet-operations");

    private final String bootstrapServers;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every record of every topic, in the order in which they were appended. */
    List<LogRecord> everything() {
        List<LogRecord> records = new ArrayList<>();
        each(ALL, records::add);
        records.sort(Comparator.comparingLong(LogRecord::appended).thenComparingLong(LogRecord::offset));
        return records;
    }

    /** Shows every record of these topics, each partition in its order, without keeping them. */
    void each(List<String> topics, Consumer<LogRecord> reader) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> reader.accept(LogRecord.of(one)));
            }
        }
    }

    /** How far each partition goes, as topic/partition. */
    Map<String, Long> ends() {
        Map<String, Long> ends = new TreeMap<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.endOffsets(partitions(consumer, ALL))
                    .forEach((one, end) -> ends.put(one.topic() + "/" + one.partition(), end));
        }
        return ends;
    }

    /** What tells events apart, by topic. */
    Map<String, Set<String>> identities() {
        return everything().stream()
                .collect(groupingBy(
                        LogRecord::topic,
                        TreeMap::new,
                        mapping(one -> one.header("ce_source") + " " + one.header("ce_id"), toSet())));
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
