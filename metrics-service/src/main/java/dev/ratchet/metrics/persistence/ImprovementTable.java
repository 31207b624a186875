package dev.ratchet.metrics.persistence;

import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import dev.ratchet.metrics.domain.improvements.ImprovementLife;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code improvement}: every improvement on its way through review, from {@code ratchet-improvements}. */
@ApplicationScoped
public class ImprovementTable implements Fold<ImprovementEvent> {

    static final StateTable<ImprovementLife> STATES = new StateTable<>("improvement", ImprovementLife.class);

    @Override
    public String name() {
        return "improvements";
    }

    @Override
    public void apply(Connection tx, List<Recorded<ImprovementEvent>> events) throws SQLException {
        STATES.fold(
                tx,
                events,
                event -> List.of(event.key()),
                (key, before, event) -> ImprovementLife.after(before, event.event()));
        NewestEvents.seen(tx, events);
    }
}
