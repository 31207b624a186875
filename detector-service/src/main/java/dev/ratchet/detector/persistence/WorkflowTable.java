package dev.ratchet.detector.persistence;

import dev.ratchet.detector.domain.workflow.WorkflowDefinition;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tables {@code workflow} and {@code closed_run}: a row for each workflow and each closed run on
 * {@code ratchet-workflows}. The first closing of a run counts.
 */
@ApplicationScoped
public class WorkflowTable implements Fold<WorkflowEvent>, Workflows {

    public static final String NAME = "workflows";

    static final StateTable<RunClosed> CLOSED = new StateTable<>("closed_run", RunClosed.class);

    private final StateTable<WorkflowDefinition> table = new StateTable<>("workflow", WorkflowDefinition.class);
    private final Database database;

    public WorkflowTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(Connection tx, List<Recorded<WorkflowEvent>> events) throws SQLException {
        table.fold(
                tx,
                events,
                event -> event instanceof WorkflowDefined ? List.of(event.workflow()) : List.of(),
                (workflow, known, event) -> event.event() instanceof WorkflowDefined defined
                        ? WorkflowDefinition.after(known, defined)
                        : known);
        CLOSED.fold(
                tx,
                events,
                event ->
                        event instanceof RunClosed closed ? List.of(closed.workflow() + " " + closed.run()) : List.of(),
                (run, known, event) -> known == null && event.event() instanceof RunClosed closed ? closed : known);
    }

    @Override
    public Optional<WorkflowDefinition> find(String workflow) {
        return database.read(connection -> table.find(connection, workflow));
    }

    @Override
    public List<WorkflowDefinition> list(@Nullable String after, int limit) {
        Clause clause = new Clause().and("key > ?", after);
        return database.read(
                connection -> table.select(connection, clause.orderedBy("key", limit), clause.parameters()));
    }

    @Override
    public List<WorkflowDefinition> withDeadlines() {
        return database.read(connection -> table.select(connection, "WHERE has_deadlines ORDER BY key"));
    }
}
