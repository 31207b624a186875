package dev.ratchet.detector.persistence;

import dev.ratchet.detector.domain.workflow.ImprovementState;
import dev.ratchet.detector.domain.workflow.Improvements;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Table {@code improvement}: how each improvement on {@code ratchet-improvements} stands. */
@ApplicationScoped
public class ImprovementTable implements Fold<ImprovementEvent>, Improvements {

    public static final String NAME = "improvements";

    private final StateTable<ImprovementState> table = new StateTable<>("improvement", ImprovementState.class);
    private final Database database;

    public ImprovementTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(Connection tx, List<Recorded<ImprovementEvent>> events) throws SQLException {
        table.fold(
                tx, events, event -> List.of(event.key()), (id, state, event) -> ImprovementState.after(state, event));
    }

    @Override
    public Optional<ImprovementState> find(ImprovementId id) {
        return database.read(connection -> table.find(connection, id.toString()));
    }
}
