package dev.ratchet.log;

import dev.ratchet.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stored positions. A position moves only from where the caller believes it to be, in the caller's transaction. */
@ApplicationScoped
public class PositionTable {

    public Optional<StoredPosition> find(Connection connection, String fold, Topic topic, int partition)
            throws SQLException {
        return Optional.ofNullable(all(connection, fold, topic).get(partition));
    }

    public Map<Integer, StoredPosition> all(Connection connection, String fold, Topic topic) throws SQLException {
        String sql = "SELECT partition, topic_id, next_offset FROM log_position WHERE fold = ? AND topic = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, fold);
            statement.setString(2, topic.wireName());
            Map<Integer, StoredPosition> positions = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    positions.put(rows.getInt(1), new StoredPosition(rows.getString(2), rows.getLong(3)));
                }
            }
            return positions;
        }
    }

    /** Stores where a fold begins, unless it has begun already. */
    public void begin(Connection tx, String fold, Topic topic, int partition, StoredPosition start)
            throws SQLException {
        String sql = "INSERT INTO log_position (fold, topic, partition, topic_id, next_offset) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, fold);
            statement.setString(2, topic.wireName());
            statement.setInt(3, partition);
            statement.setString(4, start.topicId());
            statement.setLong(5, start.next());
            statement.executeUpdate();
        }
    }

    /** Moves a position; false when it was not where the caller believed, because another process has moved it. */
    public boolean move(Connection tx, String fold, Topic topic, int partition, StoredPosition from, long to)
            throws SQLException {
        String sql = "UPDATE log_position SET next_offset = ? WHERE fold = ? AND topic = ? AND partition = ?"
                + " AND topic_id = ? AND next_offset = ?";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setLong(1, to);
            statement.setString(2, fold);
            statement.setString(3, topic.wireName());
            statement.setInt(4, partition);
            statement.setString(5, from.topicId());
            statement.setLong(6, from.next());
            return statement.executeUpdate() == 1;
        }
    }
}
