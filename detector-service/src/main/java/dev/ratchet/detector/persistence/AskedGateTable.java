package dev.ratchet.detector.persistence;

import dev.ratchet.detector.domain.gate.AskedGate;
import dev.ratchet.detector.domain.gate.AskedGates;
import dev.ratchet.detector.domain.gate.GatedStep;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Table {@code asked_gate}: a row for each version and run that {@code ratchet-gate-decisions} says a gate was asked about. */
@ApplicationScoped
@Identifier(AskedGateTable.NAME)
public class AskedGateTable implements Fold<DecisionEvent>, AskedGates {

    public static final String NAME = "asked-gates";

    private static final String ABOUT = "WHERE artifact = ? AND check_point = ?"
            + " AND (run IS NULL OR run = ? OR version = ? OR digest = ?) ORDER BY key";
    private static final String OLDEST = "WHERE workflow = ? AND check_point = ? ORDER BY asked_at LIMIT 1";

    /** As long as the topic keeps decisions. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final StateTable<AskedGate> table = new StateTable<>("asked_gate", AskedGate.class);
    private final Database database;

    public AskedGateTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(Connection tx, List<Recorded<DecisionEvent>> events) throws SQLException {
        forget(tx, events.getLast().appendedAt().minus(KEPT));
        table.fold(
                tx,
                events,
                event -> event instanceof GateDecided decided ? List.of(AskedGate.key(decided)) : List.of(),
                (key, state, event) -> event.event() instanceof GateDecided decided
                        ? AskedGate.after(state, decided, event.appendedAt())
                        : state);
    }

    private static void forget(Connection tx, Instant oldest) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement("DELETE FROM asked_gate WHERE told_at < ?")) {
            statement.setLong(1, oldest.toEpochMilli());
            statement.executeUpdate();
        }
    }

    @Override
    public List<AskedGate> about(GatedStep step) {
        return database.read(connection -> table.select(
                connection,
                ABOUT,
                step.artifact().name(),
                step.checkPoint().wireName(),
                step.run(),
                step.artifact().version(),
                step.artifact().digest()));
    }

    @Override
    public Optional<Instant> inUseSince(String workflow, CheckPoint checkPoint) {
        return database.read(connection -> table.select(connection, OLDEST, workflow, checkPoint.wireName()).stream()
                .findFirst()
                .map(first -> Instant.ofEpochMilli(first.askedAt())));
    }
}
