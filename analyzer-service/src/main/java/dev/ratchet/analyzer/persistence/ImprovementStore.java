package dev.ratchet.analyzer.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.analyzer.domain.cause.EarlierImprovement;
import dev.ratchet.analyzer.domain.cause.EarlierImprovement.Fate;
import dev.ratchet.analyzer.domain.cause.EarlierImprovements;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Json;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds improvements by their pattern: as they stand, and what became of them. */
@ApplicationScoped
public class ImprovementStore implements KnownImprovements, EarlierImprovements {

    /** A doubled question mark is one to PostgreSQL, and no parameter. */
    private static final String ABOUT = "WHERE pattern = ANY (?) OR covers ??| ? ORDER BY key";

    private static final String DRAFTING =
            "WHERE rules @> ?::jsonb AND state ->> 'status' IN ('PROPOSED', 'APPROVED') ORDER BY key LIMIT 50";

    /** Of these, those that have a rule in force in the mode enforce. */
    private static final String ENFORCED = "SELECT DISTINCT state ->> 'improvement' FROM rule_record"
            + " WHERE state ->> 'improvement' = ANY (?) AND state #>> '{chapters,-1,mode}' = 'enforce'";

    private final Database database;

    ImprovementStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Improvement> of(String pattern) {
        return database.read(connection -> {
            Object ids = PatternStore.ids(connection, pattern);
            return standing(connection, ImprovementTable.IMPROVEMENTS.select(connection, ABOUT, ids, ids));
        });
    }

    @Override
    public Optional<Improvement> find(ImprovementId id) {
        return database.read(connection ->
                standing(
                                connection,
                                ImprovementTable.IMPROVEMENTS.find(connection, id.toString()).stream()
                                        .toList())
                        .stream()
                        .findFirst());
    }

    @Override
    public List<Improvement> drafting(CheckPoint checkPoint, String check) {
        ObjectNode rule = Json.mapper().createObjectNode().put("checkPoint", checkPoint.wireName());
        String wanted =
                Json.mapper().createArrayNode().add(rule.put("check", check)).toString();
        return database.read(
                connection -> standing(connection, ImprovementTable.IMPROVEMENTS.select(connection, DRAFTING, wanted)));
    }

    /** What is approved on the log is enforced or approved by the rules that are in force. */
    private static List<Improvement> standing(Connection connection, List<Improvement> improvements)
            throws SQLException {
        String[] approved = improvements.stream()
                .filter(Improvement::isApproved)
                .map(improvement -> improvement.id().toString())
                .toArray(String[]::new);
        Set<String> enforced = approved.length == 0 ? Set.of() : enforced(connection, approved);
        return improvements.stream()
                .map(each -> enforced.contains(each.id().toString()) ? each.whileEnforced() : each)
                .toList();
    }

    private static Set<String> enforced(Connection connection, String[] among) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(ENFORCED)) {
            select.setArray(1, connection.createArrayOf("text", among));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    @Override
    public List<EarlierImprovement> about(String pattern) {
        String workflow = database.read(connection -> PatternStore.heir(connection, pattern))
                .map(Pattern::workflow)
                .orElse("");
        return of(pattern).stream()
                .map(improvement -> earlier(improvement, workflow))
                .toList();
    }

    private static EarlierImprovement earlier(Improvement improvement, String workflow) {
        Improvement.Judgement judgement = improvement.judgement();
        Fate fate =
                switch (improvement.status()) {
                    case PROPOSED -> Fate.OPEN;
                    case APPROVED, ENFORCED -> Fate.APPROVED;
                    case REJECTED -> Fate.REJECTED;
                    case SUPERSEDED -> Fate.SUPERSEDED;
                };
        return new EarlierImprovement(
                improvement.id().toString(),
                fate,
                judgement == null ? null : judgement.at(),
                judgement == null ? null : judgement.reason(),
                improvement.checkPointIn(workflow).orElse(null));
    }
}
