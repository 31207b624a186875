package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.episode.PatternAlias;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code pattern_alias}: a row for each pattern that was merged into another one, from {@code ratchet-patterns}. */
@ApplicationScoped
public class PatternAliasTable implements Fold<PatternEvent> {

    private final StateTable<PatternAlias> table = new StateTable<>("pattern_alias", PatternAlias.class);

    @Override
    public String name() {
        return "pattern-aliases";
    }

    @Override
    public void apply(Connection tx, List<Recorded<PatternEvent>> events) throws SQLException {
        table.fold(
                tx,
                events,
                PatternAlias::keysOf,
                (pattern, alias, event) -> PatternAlias.after(pattern, alias, event.event()));
    }
}
