package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.cause.RelatedPattern;
import dev.ratchet.analyzer.domain.cause.RelatedPatterns;
import dev.ratchet.analyzer.domain.pattern.Membership;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ViolationType;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds patterns of other workflows by the fingerprints of their members. */
@ApplicationScoped
public class RelatedPatternStore implements RelatedPatterns {

    private static final String ALIKE = "SELECT p.key, p.slug, p.workflow, count(*) FROM membership m"
            + " JOIN violation v ON v.key = m.key AND v.standing <> 'WITHDRAWN'"
            + " JOIN pattern named ON named.key = m.pattern"
            + " JOIN pattern p ON p.key = COALESCE(named.merged_into, named.key)"
            + " WHERE m.fingerprint = ANY (?) AND p.workflow <> ? AND p.type = ?"
            + " GROUP BY p.key, p.slug, p.workflow ORDER BY count(*) DESC, p.key LIMIT 20";

    private final Database database;

    RelatedPatternStore(Database database) {
        this.database = database;
    }

    @Override
    public List<RelatedPattern> of(Portrait portrait) {
        ViolationType type = portrait.pattern().type();
        String[] fingerprints = portrait.memberships().stream()
                .map(Membership::fingerprint)
                .distinct()
                .toArray(String[]::new);
        return type == null || fingerprints.length == 0
                ? List.of()
                : database.read(connection ->
                        alike(connection, fingerprints, portrait.pattern().workflow(), type));
    }

    private static List<RelatedPattern> alike(
            Connection connection, String[] fingerprints, String workflow, ViolationType type) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALIKE)) {
            statement.setArray(1, connection.createArrayOf("text", fingerprints));
            statement.setString(2, workflow);
            statement.setString(3, type.wireName());
            List<RelatedPattern> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new RelatedPattern(
                            rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
                }
            }
            return found;
        }
    }
}
