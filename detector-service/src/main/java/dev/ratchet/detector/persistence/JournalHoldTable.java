package dev.ratchet.detector.persistence;

import dev.ratchet.detector.domain.gate.JournalHold;
import dev.ratchet.detector.domain.gate.JournalHolds;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Table {@code journal_hold}: a row for each time in which {@code ratchet-operations} says that decisions were late. */
@ApplicationScoped
@Identifier(JournalHoldTable.NAME)
public class JournalHoldTable implements Fold<OperationEvent>, JournalHolds {

    public static final String NAME = "journal-holds";

    private final StateTable<JournalHold> table = new StateTable<>("journal_hold", JournalHold.class);
    private final Database database;

    public JournalHoldTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(Connection tx, List<Recorded<OperationEvent>> events) throws SQLException {
        table.fold(tx, events, JournalHold::keys, (key, state, event) -> JournalHold.after(state, event));
    }

    @Override
    public List<JournalHold> openAt(Instant instant) {
        return database.read(connection -> table.select(
                connection, "WHERE drained_at IS NULL OR drained_at > ? ORDER BY key", instant.toEpochMilli()));
    }
}
