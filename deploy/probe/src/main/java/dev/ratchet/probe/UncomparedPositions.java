package dev.ratchet.probe;

import dev.ratchet.events.Topic;
import dev.ratchet.log.PositionTable;
import dev.ratchet.log.StoredPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** The bug of moving positions from wherever they are. */
final class UncomparedPositions extends PositionTable {

    @Override
    public boolean move(Connection tx, String fold, Topic topic, Map<Integer, StoredPosition.Move> moves)
            throws SQLException {
        store(tx, fold, topic, moves);
        return true;
    }

    static void store(Connection tx, String fold, Topic topic, Map<Integer, StoredPosition.Move> moves)
            throws SQLException {
        String sql = "UPDATE log_position SET next_offset = ? WHERE fold = ? AND topic = ? AND partition = ?";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (Map.Entry<Integer, StoredPosition.Move> entry : moves.entrySet()) {
                statement.setLong(1, entry.getValue().to());
                statement.setString(2, fold);
                statement.setString(3, topic.wireName());
                statement.setInt(4, entry.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
