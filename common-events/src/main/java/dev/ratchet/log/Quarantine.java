package dev.ratchet.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Where records go that can't be decoded or folded; written in the transaction that moves the position past them. */
public final class Quarantine {

    private static final String COLUMNS =
            "fold, topic, partition, record_offset, appended_ms, record_key, record_value, headers, reason, attempts";

    private Quarantine() {}

    static void add(Connection tx, String fold, String topicId, ConsumerRecord<byte[], byte[]> read, String reason)
            throws SQLException {
        String sql = "INSERT INTO log_quarantine (" + COLUMNS + ", topic_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"
                + " ON CONFLICT (fold, topic, partition, record_offset) DO UPDATE"
                + " SET attempts = log_quarantine.attempts + 1, reason = EXCLUDED.reason";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, fold);
            statement.setString(2, read.topic());
            statement.setInt(3, read.partition());
            statement.setLong(4, read.offset());
            statement.setLong(5, read.timestamp());
            statement.setBytes(6, read.key());
            statement.setBytes(7, read.value());
            statement.setString(8, headersOf(read));
            statement.setString(9, storable(reason));
            statement.setString(10, topicId);
            statement.executeUpdate();
        }
    }

    /** What was put aside, the newest last; for all folds when {@code fold} is null. */
    public static List<QuarantinedEvent> list(Connection connection, @Nullable String fold, int limit)
            throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM log_quarantine WHERE (?::text IS NULL OR fold = ?)"
                + " ORDER BY appended_ms, fold, topic, partition, record_offset LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, fold);
            statement.setString(2, fold);
            statement.setInt(3, limit);
            List<QuarantinedEvent> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(read(rows));
                }
            }
            return events;
        }
    }

    public static Optional<QuarantinedEvent> find(
            Connection connection, String fold, String topic, int partition, long offset) throws SQLException {
        String sql = "SELECT " + COLUMNS
                + " FROM log_quarantine WHERE fold = ? AND topic = ? AND partition = ? AND record_offset = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            identify(statement, 1, fold, topic, partition, offset);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    static void remove(Connection tx, QuarantinedEvent event) throws SQLException {
        String sql = "DELETE FROM log_quarantine WHERE fold = ? AND topic = ? AND partition = ? AND record_offset = ?";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            identify(statement, 1, event.fold(), event.topic(), event.partition(), event.offset());
            statement.executeUpdate();
        }
    }

    static void failedAgain(Connection tx, QuarantinedEvent event, String reason) throws SQLException {
        String sql = "UPDATE log_quarantine SET attempts = attempts + 1, reason = ?"
                + " WHERE fold = ? AND topic = ? AND partition = ? AND record_offset = ?";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, storable(reason));
            identify(statement, 2, event.fold(), event.topic(), event.partition(), event.offset());
            statement.executeUpdate();
        }
    }

    /** How many records each fold has put aside. */
    public static Map<String, Long> counts(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT fold, count(*) FROM log_quarantine GROUP BY fold ORDER BY fold");
                ResultSet rows = statement.executeQuery()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    /** The record as it was read, to be tried again. */
    static ConsumerRecord<byte[], byte[]> asRead(QuarantinedEvent event) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                event.topic(),
                event.partition(),
                event.offset(),
                event.appendedAt().toEpochMilli(),
                org.apache.kafka.common.record.TimestampType.LOG_APPEND_TIME,
                -1,
                -1,
                event.key(),
                event.value(),
                new org.apache.kafka.common.header.internals.RecordHeaders(),
                Optional.empty());
        event.headers()
                .forEach((name, value) ->
                        record.headers().add(name, Base64.getDecoder().decode(value)));
        return record;
    }

    private static void identify(
            PreparedStatement statement, int first, String fold, String topic, int partition, long offset)
            throws SQLException {
        statement.setString(first, fold);
        statement.setString(first + 1, topic);
        statement.setInt(first + 2, partition);
        statement.setLong(first + 3, offset);
    }

    private static QuarantinedEvent read(ResultSet row) throws SQLException {
        try {
            return new QuarantinedEvent(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getLong(4),
                    Instant.ofEpochMilli(row.getLong(5)),
                    row.getBytes(6),
                    row.getBytes(7),
                    Json.mapper().readValue(row.getString(8), new TypeReference<Map<String, String>>() {}),
                    row.getString(9),
                    row.getInt(10));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected the headers to be readable as they were written", e);
        }
    }

    private static String headersOf(ConsumerRecord<byte[], byte[]> read) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : read.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            headers.put(storable(header.key()), Base64.getEncoder().encodeToString(value));
        }
        try {
            return Json.mapper().writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected headers to be writable as JSON", e);
        }
    }

    private static String storable(@Nullable String text) {
        return Bounds.beginning(String.valueOf(text).replace('\0', '?'), 2_000);
    }
}
