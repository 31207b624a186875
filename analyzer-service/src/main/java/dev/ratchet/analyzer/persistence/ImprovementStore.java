package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds improvements by their pattern. */
@ApplicationScoped
public class ImprovementStore implements KnownImprovements {

    private final Database database;

    ImprovementStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Improvement> of(String pattern) {
        return database.read(connection -> ImprovementTable.IMPROVEMENTS.select(
                connection, "WHERE pattern = ANY (?) ORDER BY key", (Object) PatternStore.ids(connection, pattern)));
    }
}
