package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.pattern.Membership;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The patterns and their members, folded from {@code ratchet-patterns}. */
@ApplicationScoped
public class PatternTable implements Fold<PatternEvent> {

    static final StateTable<Pattern> PATTERNS = new StateTable<>("pattern", Pattern.class);
    static final StateTable<Membership> MEMBERSHIPS = new StateTable<>("membership", Membership.class);

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public void apply(Connection tx, List<Recorded<PatternEvent>> events) throws SQLException {
        PATTERNS.fold(tx, events, Pattern::touchedBy, (id, before, event) -> Pattern.after(id, before, event.event()));
        MEMBERSHIPS.fold(
                tx, events, Membership::touchedBy, (id, before, event) -> Membership.after(id, before, event.event()));
    }
}
