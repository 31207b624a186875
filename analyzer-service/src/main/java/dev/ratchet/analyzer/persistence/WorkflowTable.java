package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The declared workflows and their closed runs, folded from {@code ratchet-workflows}. */
@ApplicationScoped
public class WorkflowTable implements Fold<WorkflowEvent> {

    static final StateTable<DeclaredWorkflow> WORKFLOWS = new StateTable<>("workflow", DeclaredWorkflow.class);
    static final StateTable<ClosedRun> RUNS = new StateTable<>("closed_run", ClosedRun.class);

    @Override
    public String name() {
        return "workflows";
    }

    @Override
    public void apply(Connection tx, List<Recorded<WorkflowEvent>> events) throws SQLException {
        WORKFLOWS.fold(tx, events, WorkflowTable::workflowOf, (name, before, event) -> workflow(before, event.event()));
        RUNS.fold(tx, events, WorkflowTable::runOf, (key, before, event) -> run(before, event.event()));
    }

    private static List<String> workflowOf(WorkflowEvent event) {
        return event instanceof WorkflowDefined ? List.of(event.workflow()) : List.of();
    }

    private static @Nullable DeclaredWorkflow workflow(@Nullable DeclaredWorkflow before, WorkflowEvent event) {
        return event instanceof WorkflowDefined defined ? DeclaredWorkflow.after(before, defined) : before;
    }

    private static List<String> runOf(WorkflowEvent event) {
        return event instanceof RunClosed closed ? List.of(ClosedRun.key(closed.workflow(), closed.run())) : List.of();
    }

    private static @Nullable ClosedRun run(@Nullable ClosedRun before, WorkflowEvent event) {
        return before == null && event instanceof RunClosed closed ? new ClosedRun(closed) : before;
    }
}
