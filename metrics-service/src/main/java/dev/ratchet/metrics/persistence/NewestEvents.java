package dev.ratchet.metrics.persistence;

import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Table {@code newest_event}: the newest time that events speak of, never later than their append, a row per partition, so
 * that folds never wait for one another.
 */
final class NewestEvents {

    private static final String MOVE = "INSERT INTO newest_event AS known (topic, partition, at) VALUES (?, ?, ?)"
            + " ON CONFLICT (topic, partition) DO UPDATE SET at = EXCLUDED.at WHERE known.at < EXCLUDED.at";

    private NewestEvents() {}

    static <E extends Event> void seen(Connection tx, List<Recorded<E>> events) throws SQLException {
        Map<Integer, Recorded<E>> newest = new TreeMap<>();
        for (Recorded<E> event : events) {
            newest.merge(event.position().partition(), event, NewestEvents::newer);
        }
        try (PreparedStatement statement = tx.prepareStatement(MOVE)) {
            for (Recorded<E> event : newest.values()) {
                statement.setString(1, event.position().topic().wireName());
                statement.setInt(2, event.position().partition());
                statement.setObject(3, event.happenedAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The newest of all; the epoch while the log is empty. */
    static Instant of(Connection connection) throws SQLException {
        return Clause.all().time(connection, "SELECT max(at) FROM newest_event").orElse(Instant.EPOCH);
    }

    private static <E extends Event> Recorded<E> newer(Recorded<E> one, Recorded<E> other) {
        return other.happenedAt().isAfter(one.happenedAt()) ? other : one;
    }
}
