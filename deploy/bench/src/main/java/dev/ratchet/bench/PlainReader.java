package dev.ratchet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.logtests.House;
import dev.ratchet.logtests.TriggerWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a fold is compared with: the same records, read without any care. */
final class PlainReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UPSERT = "INSERT INTO public.plain_count AS known (rule, triggers)"
            + " SELECT r, n FROM unnest(?, ?) AS u (r, n)"
            + " ON CONFLICT (rule) DO UPDATE SET triggers = known.triggers + EXCLUDED.triggers";

    private final House house;
    private final Map<Integer, Long> starts;
    private final Map<Integer, Long> ends;

    PlainReader(House house, Map<Integer, Long> starts, Map<Integer, Long> ends) {
        this.house = house;
        this.starts = starts;
        this.ends = ends;
    }

    /** What is done with each poll. */
    @FunctionalInterface
    private interface Polled {
        void take(ConsumerRecords<byte[], byte[]> records) throws SQLException;
    }

    /** Polls the records and drops them. */
    void drain() {
        read(records -> {});
    }

    /** Polls the records, decodes them, and writes one statement per poll. */
    void batchUpsert() {
        try (Connection connection = house.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS public.plain_count (rule text PRIMARY KEY, triggers bigint NOT NULL)");
            read(records -> upsert(connection, records));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Polled polled) {
        List<TopicPartition> partitions = starts.keySet().stream()
                .map(partition -> new TopicPartition(TriggerWriter.TOPIC, partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(partitions);
            partitions.forEach(at -> consumer.seek(at, starts.getOrDefault(at.partition(), 0L)));
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at.partition(), 0L))) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    polled.take(records);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void upsert(Connection connection, ConsumerRecords<byte[], byte[]> records) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> read : records) {
            counts.merge(rule(read.value()), 1L, Long::sum);
        }
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setArray(
                    1, connection.createArrayOf("text", counts.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bigint", counts.values().toArray()));
            statement.executeUpdate();
        }
    }

    private static String rule(byte[] value) {
        try {
            return JSON.readTree(value).get("rule").textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, house.bootstrapServers());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
