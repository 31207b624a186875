package dev.ratchet.log;

import dev.ratchet.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

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

    /**
     * Moves positions, by partition; false when one of them was not where the caller believed, because another process
     * has moved it. Then nothing may be committed.
     */
    public boolean move(Connection tx, String fold, Topic topic, Map<Integer, StoredPosition.Move> moves)
            throws SQLException {
        String sql = "UPDATE log_position known SET next_offset = step.goal"
                + " FROM unnest(?, ?, ?, ?) AS step (part, topic_id, start, goal)"
                + " WHERE known.fold = ? AND known.topic = ? AND known.partition = step.part"
                + " AND known.topic_id = step.topic_id AND known.next_offset = step.start";
        Collection<StoredPosition.Move> steps = moves.values();
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setArray(1, tx.createArrayOf("int", moves.keySet().toArray()));
            statement.setArray(
                    2, tx.createArrayOf("text", each(steps, step -> step.from().topicId())));
            statement.setArray(
                    3,
                    tx.createArrayOf("bigint", each(steps, step -> step.from().next())));
            statement.setArray(4, tx.createArrayOf("bigint", each(steps, StoredPosition.Move::to)));
            statement.setString(5, fold);
            statement.setString(6, topic.wireName());
            return statement.executeUpdate() == moves.size();
        }
    }

    private static Object[] each(Collection<StoredPosition.Move> steps, Function<StoredPosition.Move, Object> value) {
        return steps.stream().map(value).toArray();
    }
}
