package dev.ratchet.metrics.persistence;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import dev.ratchet.metrics.domain.violations.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code violation}: every violation, from {@code ratchet-violations}. */
@ApplicationScoped
public class ViolationTable implements Fold<ViolationEvent> {

    static final StateTable<Violation> STATES = new StateTable<>("violation", Violation.class);

    @Override
    public String name() {
        return "violations";
    }

    @Override
    public void apply(Connection tx, List<Recorded<ViolationEvent>> events) throws SQLException {
        STATES.fold(
                tx,
                events,
                event -> List.of(event.id().toString()),
                (key, before, event) -> Violation.after(before, event.event(), event.happenedAt()));
        NewestEvents.seen(tx, events);
    }
}
