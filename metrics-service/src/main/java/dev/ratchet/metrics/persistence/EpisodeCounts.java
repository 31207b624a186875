package dev.ratchet.metrics.persistence;

import static java.util.stream.Collectors.groupingBy;

import dev.ratchet.events.RuleId;
import dev.ratchet.events.Verdict;
import dev.ratchet.metrics.domain.rules.EpisodeCount;
import dev.ratchet.metrics.domain.rules.RuleTotals;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Counts the episodes of table {@code episode} by rule, verdict and whether they were shadows. */
final class EpisodeCounts {

    private static final String SELECT =
            "SELECT rule, is_shadow, verdict, count(*), sum(triggers), max(last_triggered_at) FROM episode";

    private EpisodeCounts() {}

    static List<EpisodeCount> of(Connection connection, Clause clause) throws SQLException {
        return clause.rows(connection, SELECT, " GROUP BY rule, is_shadow, verdict", EpisodeCounts::count);
    }

    static Map<RuleId, List<EpisodeCount>> byRule(Connection connection, Clause clause) throws SQLException {
        return of(connection, clause).stream().collect(groupingBy(EpisodeCount::rule));
    }

    static RuleTotals totals(Connection connection, Clause clause) throws SQLException {
        return RuleTotals.of(of(connection, clause));
    }

    private static EpisodeCount count(ResultSet row) throws SQLException {
        return new EpisodeCount(
                new RuleId(Clause.text(row, 1)),
                row.getBoolean(2),
                Verdict.named(Clause.text(row, 3)),
                row.getLong(4),
                row.getLong(5),
                Clause.time(row, 6));
    }
}
