package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Folds events outside a follower, as a rebuild does: duplicates are dropped, positions are the caller's. */
public final class Replay {

    private Replay() {}

    /** Brings the fold's tables from before these events to after them. */
    public static <E extends Event> void apply(Connection tx, Fold<E> fold, List<Recorded<E>> events)
            throws SQLException {
        List<Recorded<E>> fresh = new SeenEvents().firstSeen(tx, fold.name(), events);
        if (!fresh.isEmpty()) {
            fold.apply(tx, fresh);
        }
    }
}
