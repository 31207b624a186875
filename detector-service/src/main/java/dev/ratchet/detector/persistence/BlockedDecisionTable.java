package dev.ratchet.detector.persistence;

import dev.ratchet.detector.domain.gate.BlockedDecision;
import dev.ratchet.detector.domain.gate.BlockedDecisions;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Table {@code blocked_decision}: a row for each decision on {@code ratchet-gate-decisions} that blocked. */
@ApplicationScoped
public class BlockedDecisionTable implements Fold<DecisionEvent>, BlockedDecisions {

    private final StateTable<BlockedDecision> table = new StateTable<>("blocked_decision", BlockedDecision.class);
    private final Database database;

    public BlockedDecisionTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "blocked-decisions";
    }

    @Override
    public void apply(Connection tx, List<Recorded<DecisionEvent>> events) throws SQLException {
        table.fold(
                tx,
                events,
                event -> List.of(event.decisionId()),
                (id, state, event) -> BlockedDecision.after(state, event));
    }

    @Override
    public Optional<BlockedDecision> find(String decisionId) {
        return database.read(connection -> table.find(connection, decisionId));
    }

    @Override
    public List<BlockedDecision> letPass(String artifact) {
        return database.read(connection ->
                table.select(connection, "WHERE artifact = ? AND override IS NOT NULL ORDER BY key", artifact));
    }
}
