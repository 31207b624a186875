package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The violations, folded from {@code ratchet-violations}. */
@ApplicationScoped
public class ViolationTable implements Fold<ViolationEvent> {

    static final StateTable<Violation> VIOLATIONS = new StateTable<>("violation", Violation.class);

    @Override
    public String name() {
        return "violations";
    }

    @Override
    public void apply(Connection tx, List<Recorded<ViolationEvent>> events) throws SQLException {
        VIOLATIONS.fold(
                tx,
                events,
                event -> List.of(event.id().toString()),
                (id, before, event) -> Violation.after(before, event.event()));
    }
}
