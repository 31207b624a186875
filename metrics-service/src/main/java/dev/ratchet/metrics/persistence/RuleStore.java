package dev.ratchet.metrics.persistence;

import dev.ratchet.events.RuleId;
import dev.ratchet.metrics.domain.rules.EpisodeCount;
import dev.ratchet.metrics.domain.rules.RuleLife;
import dev.ratchet.metrics.domain.rules.RuleReport;
import dev.ratchet.metrics.domain.rules.RuleReports;
import dev.ratchet.metrics.domain.rules.RuleTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports on rules from the tables, each report from one state of them. */
@ApplicationScoped
public class RuleStore implements RuleReports {

    private final Snapshots snapshots;

    RuleStore(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public List<RuleReport> all() {
        return snapshots.read(
                connection -> reports(connection, RuleTable.STATES.select(connection, "ORDER BY key"), Clause.all()));
    }

    @Override
    public Optional<RuleReport> of(RuleId rule) {
        return snapshots.read(connection -> {
            List<RuleLife> found =
                    RuleTable.STATES.find(connection, rule.toString()).stream().toList();
            return reports(connection, found, Clause.all().and("rule = ?", rule.toString())).stream()
                    .findFirst();
        });
    }

    private static List<RuleReport> reports(Connection connection, List<RuleLife> rules, Clause episodes)
            throws SQLException {
        Map<RuleId, List<EpisodeCount>> counts = EpisodeCounts.byRule(connection, episodes);
        Instant now = NewestEvents.of(connection);
        List<RuleReport> reports = new ArrayList<>();
        for (RuleLife rule : rules) {
            reports.add(new RuleReport(
                    RuleEvidences.of(connection, rule, now),
                    RuleTotals.of(counts.getOrDefault(rule.rule(), List.of()))));
        }
        return reports;
    }
}
