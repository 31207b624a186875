package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.cause.EarlierImprovement;
import dev.ratchet.analyzer.domain.cause.EarlierImprovement.Fate;
import dev.ratchet.analyzer.domain.cause.EarlierImprovements;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds improvements by their pattern: as they stand, and what became of them. */
@ApplicationScoped
public class ImprovementStore implements KnownImprovements, EarlierImprovements {

    /** A doubled question mark is one to PostgreSQL, and no parameter. */
    private static final String ABOUT = "WHERE pattern = ANY (?) OR covers ??| ? ORDER BY key";

    private final Database database;

    ImprovementStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Improvement> of(String pattern) {
        return database.read(connection -> {
            Object ids = PatternStore.ids(connection, pattern);
            return ImprovementTable.IMPROVEMENTS.select(connection, ABOUT, ids, ids);
        });
    }

    @Override
    public List<EarlierImprovement> about(String pattern) {
        return of(pattern).stream().map(ImprovementStore::earlier).toList();
    }

    private static EarlierImprovement earlier(Improvement improvement) {
        Improvement.Judgement judgement = improvement.judgement();
        Fate fate =
                switch (improvement.status()) {
                    case PROPOSED -> Fate.OPEN;
                    case APPROVED -> Fate.APPROVED;
                    case REJECTED -> Fate.REJECTED;
                    case SUPERSEDED -> Fate.SUPERSEDED;
                };
        return new EarlierImprovement(
                improvement.id().toString(),
                fate,
                judgement == null ? null : judgement.at(),
                judgement == null ? null : judgement.reason());
    }
}
