package dev.ratchet.metrics.persistence;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import dev.ratchet.metrics.domain.rules.RuleLife;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code rule}: every rule that was ever in the book, from {@code ratchet-rules}. */
@ApplicationScoped
public class RuleTable implements Fold<RuleEvent> {

    static final StateTable<RuleLife> STATES = new StateTable<>("rule", RuleLife.class);

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void apply(Connection tx, List<Recorded<RuleEvent>> events) throws SQLException {
        STATES.fold(
                tx,
                events,
                event -> List.of(event.key()),
                (key, before, event) -> RuleLife.after(before, event.event()));
        NewestEvents.seen(tx, events);
    }
}
