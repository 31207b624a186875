package dev.ratchet.logtests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what stands on the topic with a plain consumer and a plain reader of JSON: what every fold must come to. */
public final class Oracle {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Oracle() {}

    /**
     * What stands on the topic, by rule.
     *
     * @param triggers records of triggers, repeated ones included
     * @param distinctTriggers triggers, each counted once
     * @param judged records of judged episodes, repeated ones included
     * @param distinctJudged judged episodes, each counted once
     */
    public record Totals(
            Map<String, Long> triggers,
            Map<String, Long> distinctTriggers,
            Map<String, Long> judged,
            Map<String, Long> distinctJudged) {

        private Totals() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        public static long sum(Map<String, Long> totals) {
            return totals.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Reads the whole topic, to where it ends now. */
    public static Totals read(String bootstrapServers) {
        Totals totals = new Totals();
        Set<String> seen = new HashSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TriggerWriter.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(read -> count(read, totals, seen));
            }
        }
        return totals;
    }

    private static void count(ConsumerRecord<byte[], byte[]> read, Totals totals, Set<String> seen) {
        boolean isFirst = seen.add(header(read, "ce_source") + "\n" + header(read, "ce_id"));
        boolean isTrigger = header(read, "ce_type").equals("dev.ratchet.rule.triggered.v1");
        String rule = rule(read.value());
        (isTrigger ? totals.triggers() : totals.judged()).merge(rule, 1L, Long::sum);
        if (isFirst) {
            (isTrigger ? totals.distinctTriggers() : totals.distinctJudged()).merge(rule, 1L, Long::sum);
        }
    }

    private static String rule(byte[] value) {
        try {
            return JSON.readTree(value).get("rule").textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> read, String name) {
        Header header = read.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
