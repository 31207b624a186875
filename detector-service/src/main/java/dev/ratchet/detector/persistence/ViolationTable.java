package dev.ratchet.detector.persistence;

import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.detector.domain.violation.Violation;
import dev.ratchet.detector.domain.violation.Violations;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Numbers;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code violation}: a row for each violation on {@code ratchet-violations}. */
@ApplicationScoped
public class ViolationTable implements Fold<ViolationEvent>, Violations {

    public static final String NAME = "violations";

    private static final String LATE = "WHERE skips_gate AND status = 'open' AND EXISTS (SELECT 1 FROM asked_gate"
            + " WHERE asked_gate.artifact = violation.artifact AND late_at > ?) AND key > ? ORDER BY key LIMIT ";

    private final StateTable<Violation> table = new StateTable<>("violation", Violation.class);
    private final Database database;

    public ViolationTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(Connection tx, List<Recorded<ViolationEvent>> events) throws SQLException {
        table.fold(
                tx,
                events,
                event -> List.of(event.id().toString()),
                (id, violation, event) -> Violation.after(violation, event));
        for (Recorded<ViolationEvent> event : events) {
            if (event.event() instanceof ViolationDetected detected) {
                Numbers.seen(
                        tx, Finding.seriesOf(detected.id().day()), detected.id().number());
            }
        }
    }

    @Override
    public Optional<Violation> find(ViolationId id) {
        return database.read(connection -> table.find(connection, id.toString()));
    }

    @Override
    public Optional<Violation> byEvent(String eventId) {
        return database.read(connection ->
                table.select(connection, "WHERE event = ?", eventId).stream().findFirst());
    }

    @Override
    public Optional<Violation> latestLike(String fingerprint) {
        String clause = "WHERE fingerprint = ? ORDER BY key DESC LIMIT 1";
        return database.read(connection ->
                table.select(connection, clause, fingerprint).stream().findFirst());
    }

    @Override
    public List<Violation> openWithLateAnswers(Instant instant, @Nullable ViolationId after, int limit) {
        return database.read(connection ->
                table.select(connection, LATE + limit, instant.toEpochMilli(), after == null ? "" : after.toString()));
    }

    @Override
    public List<Violation> list(Filter filter, @Nullable String after, int limit) {
        Clause clause = new Clause()
                .and("workflow = ?", filter.workflow())
                .and("type = ?", filter.type())
                .and("severity = ?", filter.severity())
                .and("status = ?", filter.status())
                .and("artifact = ?", filter.artifact())
                .and("key > ?", after);
        return database.read(
                connection -> table.select(connection, clause.orderedBy("key", limit), clause.parameters()));
    }
}
