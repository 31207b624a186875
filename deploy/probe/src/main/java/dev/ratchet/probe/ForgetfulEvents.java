package dev.ratchet.probe;

import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.SeenEvents;
import java.sql.Connection;
import java.util.List;

/** Drops no duplicate, so that whatever is folded once is folded once because of its position. */
final class ForgetfulEvents extends SeenEvents {

    @Override
    public <E extends Event> List<Recorded<E>> firstSeen(Connection tx, String fold, List<Recorded<E>> events) {
        return events;
    }
}
