package dev.ratchet.metrics.persistence;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import dev.ratchet.metrics.domain.rules.Episode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code episode}: the episodes of all rules, from {@code ratchet-rule-triggers}. */
@ApplicationScoped
public class EpisodeTable implements Fold<TriggerEvent> {

    static final StateTable<Episode> STATES = new StateTable<>("episode", Episode.class);

    @Override
    public String name() {
        return "episodes";
    }

    @Override
    public void apply(Connection tx, List<Recorded<TriggerEvent>> events) throws SQLException {
        STATES.fold(tx, events, Episode::keysOf, (key, before, event) -> Episode.after(before, event.event()));
        NewestEvents.seen(tx, events);
    }
}
