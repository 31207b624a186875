package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Numbers;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The improvements, folded from {@code ratchet-improvements}; the numbers that they were given go on after them. */
@ApplicationScoped
public class ImprovementTable implements Fold<ImprovementEvent> {

    static final StateTable<Improvement> IMPROVEMENTS = new StateTable<>("improvement", Improvement.class);

    @Override
    public String name() {
        return "improvements";
    }

    @Override
    public void apply(Connection tx, List<Recorded<ImprovementEvent>> events) throws SQLException {
        IMPROVEMENTS.fold(
                tx,
                events,
                event -> List.of(event.key()),
                (id, before, event) -> Improvement.after(before, event.event()));
        for (Recorded<ImprovementEvent> event : events) {
            if (event.event() instanceof ImprovementProposed proposed) {
                ImprovementId id = proposed.id();
                Numbers.seen(tx, Improvement.series(id.day()), id.number());
            }
        }
    }
}
