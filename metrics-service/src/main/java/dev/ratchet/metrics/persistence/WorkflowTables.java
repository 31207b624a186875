package dev.ratchet.metrics.persistence;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import dev.ratchet.metrics.domain.workflows.ClosedRun;
import dev.ratchet.metrics.domain.workflows.DeclaredWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Tables {@code workflow} and {@code closed_run}: what was declared and how it was followed, from {@code ratchet-workflows}. */
@ApplicationScoped
public class WorkflowTables implements Fold<WorkflowEvent> {

    static final StateTable<DeclaredWorkflow> WORKFLOWS = new StateTable<>("workflow", DeclaredWorkflow.class);
    static final StateTable<ClosedRun> RUNS = new StateTable<>("closed_run", ClosedRun.class);

    @Override
    public String name() {
        return "workflows";
    }

    @Override
    public void apply(Connection tx, List<Recorded<WorkflowEvent>> events) throws SQLException {
        WORKFLOWS.fold(
                tx,
                events,
                event -> event instanceof WorkflowDefined defined ? List.of(defined.workflow()) : List.of(),
                (name, before, event) -> event.event() instanceof WorkflowDefined defined
                        ? DeclaredWorkflow.after(before, defined)
                        : before);
        RUNS.fold(
                tx,
                events,
                event -> event instanceof RunClosed closed ? List.of(ClosedRun.keyOf(closed)) : List.of(),
                (run, before, event) ->
                        event.event() instanceof RunClosed closed ? ClosedRun.after(before, closed) : before);
        NewestEvents.seen(tx, events);
    }
}
