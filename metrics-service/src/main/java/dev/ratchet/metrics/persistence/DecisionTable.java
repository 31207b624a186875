package dev.ratchet.metrics.persistence;

import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import dev.ratchet.metrics.domain.workflows.FirstDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code first_decision}: the first answer before the deployment of each artifact version, from {@code ratchet-gate-decisions}. */
@ApplicationScoped
public class DecisionTable implements Fold<DecisionEvent> {

    static final StateTable<FirstDecision> STATES = new StateTable<>("first_decision", FirstDecision.class);

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void apply(Connection tx, List<Recorded<DecisionEvent>> events) throws SQLException {
        STATES.fold(
                tx, events, FirstDecision::keysOf, (key, before, event) -> FirstDecision.after(before, event.event()));
        NewestEvents.seen(tx, events);
    }
}
