package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that a fold has seen: a second one with the same source and id within 35 days of log time is a duplicate. */
@ApplicationScoped
public class SeenEvents {

    /** How long an event is remembered, in log time. */
    public static final Duration WINDOW = Duration.ofDays(35);

    private static final String REMEMBER = "INSERT INTO log_seen AS seen (fold, event_key, appended_ms, request_digest)"
            + " SELECT ?, k, a, d FROM unnest(?, ?, ?) AS u (k, a, d)"
            + " ON CONFLICT (event_key, fold) DO UPDATE"
            + " SET appended_ms = EXCLUDED.appended_ms, request_digest = EXCLUDED.request_digest"
            + " WHERE seen.appended_ms < EXCLUDED.appended_ms - " + WINDOW.toMillis()
            + " RETURNING event_key";

    /** Remembers the events and returns those that were not known, in their order. */
    public <E extends Event> List<Recorded<E>> firstSeen(Connection tx, String fold, List<Recorded<E>> events)
            throws SQLException {
        Map<UUID, Recorded<E>> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(keyOf(event.source(), event.id()), event));
        Set<UUID> fresh = remember(tx, fold, distinct);
        List<Recorded<E>> firstSeen = new ArrayList<>(fresh.size());
        distinct.forEach((key, event) -> {
            if (fresh.contains(key)) {
                firstSeen.add(event);
            }
        });
        return firstSeen;
    }

    /** Takes back that an event was seen. */
    void forget(Connection tx, String fold, Recorded<?> event) throws SQLException {
        String sql = "DELETE FROM log_seen WHERE fold = ? AND event_key = ?";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, fold);
            statement.setObject(2, keyOf(event.source(), event.id()));
            statement.executeUpdate();
        }
    }

    private static <E extends Event> Set<UUID> remember(Connection tx, String fold, Map<UUID, Recorded<E>> events)
            throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        if (events.isEmpty()) {
            return fresh;
        }
        try (PreparedStatement statement = tx.prepareStatement(REMEMBER)) {
            statement.setString(1, fold);
            statement.setArray(2, tx.createArrayOf("uuid", events.keySet().toArray()));
            statement.setArray(
                    3,
                    tx.createArrayOf(
                            "bigint",
                            events.values().stream()
                                    .map(event -> event.appendedAt().toEpochMilli())
                                    .toArray()));
            statement.setArray(
                    4,
                    tx.createArrayOf(
                            "text",
                            events.values().stream()
                                    .map(Recorded::requestDigest)
                                    .toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return fresh;
    }

    /** The digest of the request that an event answered; empty when the fold does not know the event, or it had none. */
    public static Optional<String> requestDigest(Connection connection, String fold, String source, String id)
            throws SQLException {
        String sql = "SELECT request_digest FROM log_seen WHERE fold = ? AND event_key = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, fold);
            statement.setObject(2, keyOf(source, id));
            try (ResultSet row = statement.executeQuery()) {
                @Nullable String digest = row.next() ? row.getString(1) : null;
                return Optional.ofNullable(digest);
            }
        }
    }

    /**
     * Forgets what is older than the window (and a day), measured from the newest event that the fold has seen. The fold
     * must be at the end of its topic: one that catches up has partitions whose log time is far behind.
     */
    static int forgetOld(Connection tx, String fold) throws SQLException {
        String sql = "DELETE FROM log_seen WHERE fold = ?"
                + " AND appended_ms < (SELECT max(appended_ms) FROM log_seen WHERE fold = ?) - ?";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, fold);
            statement.setString(2, fold);
            statement.setLong(3, WINDOW.plusDays(1).toMillis());
            return statement.executeUpdate();
        }
    }

    private static UUID keyOf(String source, String id) {
        ByteBuffer bits = ByteBuffer.wrap(EventId.bits(source, id));
        return new UUID(bits.getLong(), bits.getLong());
    }
}
