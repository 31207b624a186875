package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Turns events of one topic into tables. It reads no clock, draws no random number and touches nothing but the
 * transaction it is given, so that a replay gives the same rows.
 */
public interface Fold<E extends Event> {

    /** What its positions are stored under; unique within a service and never changed. */
    String name();

    /**
     * Brings the tables from before these events to after them. Duplicates are dropped already, and each partition's
     * events come in their order.
     *
     * @throws RuntimeException when an event can't be folded: that event alone goes to quarantine
     */
    void apply(Connection tx, List<Recorded<E>> events) throws SQLException;
}
