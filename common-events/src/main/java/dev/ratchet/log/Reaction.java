package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import java.sql.SQLException;
import java.util.List;

/** Decides what follows from an event. May be asked again for the same event, and then gives the same ids. */
public interface Reaction<E extends Event> {

    /** What its positions are stored under; unique within a service and never changed. */
    String name();

    /** What is to be published because of this event, in order; nothing when nothing follows. */
    List<Outgoing> outcome(Recorded<E> event) throws SQLException;
}
