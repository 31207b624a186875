package dev.ratchet.probe;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Database;
import dev.ratchet.log.PositionTable;
import dev.ratchet.log.StoredPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bug of storing positions after the commit, in a transaction of their own: those of a batch when the next one
 * begins, and those of the last one after a while.
 */
final class LatePositions extends PositionTable {

    private static final long WHILE_MS = 1_000;

    private final Database database;
    private final Map<String, Batch> pending = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().unstarted(work));

    LatePositions(Database database) {
        this.database = database;
    }

    private record Batch(Topic topic, Map<Integer, StoredPosition.Move> moves) {}

    @Override
    public boolean move(Connection tx, String fold, Topic topic, Map<Integer, StoredPosition.Move> moves)
            throws SQLException {
        store(fold, pending.get(fold));
        Batch batch = new Batch(topic, moves);
        pending.put(fold, batch);
        var unused = later.schedule(() -> store(fold, batch), WHILE_MS, TimeUnit.MILLISECONDS);
        return true;
    }

    private void store(String fold, @Nullable Batch batch) {
        if (batch != null && pending.remove(fold, batch)) {
            database.inTransaction(own -> {
                UncomparedPositions.store(own, fold, batch.topic(), batch.moves());
                return true;
            });
        }
    }
}
