package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.backtest.EndedRun;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table {@code closed_run}: a row for each run on {@code ratchet-workflows} that has ended. */
@ApplicationScoped
public class EndedRunTable implements Fold<WorkflowEvent> {

    static final StateTable<EndedRun> TABLE = new StateTable<>("closed_run", EndedRun.class);

    @Override
    public String name() {
        return "closed-runs";
    }

    @Override
    public void apply(Connection tx, List<Recorded<WorkflowEvent>> events) throws SQLException {
        TABLE.fold(tx, events, EndedRunTable::keys, (key, run, event) -> after(run, event.event()));
    }

    /** Runs of different workflows may have the same name. */
    private static List<String> keys(WorkflowEvent event) {
        return event instanceof RunClosed closed ? List.of(closed.workflow() + "\n" + closed.run()) : List.of();
    }

    private static @Nullable EndedRun after(@Nullable EndedRun before, WorkflowEvent event) {
        return before == null && event instanceof RunClosed closed ? EndedRun.of(closed) : before;
    }
}
