package dev.ratchet.metrics.persistence;

import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import dev.ratchet.metrics.domain.violations.Membership;
import dev.ratchet.metrics.domain.violations.PatternName;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Tables {@code membership} and {@code pattern}: which violations belong together, from {@code ratchet-patterns}. */
@ApplicationScoped
public class PatternTables implements Fold<PatternEvent> {

    static final StateTable<Membership> MEMBERSHIPS = new StateTable<>("membership", Membership.class);
    static final StateTable<PatternName> PATTERNS = new StateTable<>("pattern", PatternName.class);

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public void apply(Connection tx, List<Recorded<PatternEvent>> events) throws SQLException {
        MEMBERSHIPS.fold(
                tx,
                events,
                Membership::keysOf,
                (violation, before, event) -> Membership.after(violation, before, event.event()));
        PATTERNS.fold(
                tx,
                events,
                PatternName::keysOf,
                (pattern, before, event) -> PatternName.after(pattern, before, event.event()));
        NewestEvents.seen(tx, events);
    }
}
