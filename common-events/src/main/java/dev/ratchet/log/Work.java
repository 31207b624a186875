package dev.ratchet.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a follower does with records: some of it before, some of it within the transaction that moves its positions. */
interface Work {

    /** What must have happened before the positions may move; may be repeated. */
    default void before(List<Slice> slices) throws SQLException {}

    /** What happens together with the move of the positions, or not at all. */
    void within(Connection tx, List<Slice> slices) throws SQLException;

    /** Takes one quarantined record again. @throws RuntimeException when it fails again */
    void again(Connection tx, QuarantinedEvent event) throws SQLException;
}
