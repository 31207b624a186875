package dev.ratchet.metrics.persistence;

import dev.ratchet.metrics.domain.improvements.ImprovementLife;
import dev.ratchet.metrics.domain.rules.Episode;
import dev.ratchet.metrics.domain.rules.RuleEvidence;
import dev.ratchet.metrics.domain.rules.RuleLife;
import dev.ratchet.metrics.domain.violations.Membership;
import dev.ratchet.metrics.domain.violations.PatternName;
import dev.ratchet.metrics.domain.violations.Violation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins what the tables hold around one rule. */
final class RuleEvidences {

    private static final String OF_PATTERN = "WHERE key IN (SELECT key FROM membership WHERE pattern = ?) ORDER BY key";

    private static final String OF_RULE_AND_PATTERN =
            "WHERE rule = ? AND artifact IN (SELECT v.artifact FROM violation v"
                    + " JOIN membership m ON m.key = v.key WHERE m.pattern = ?) ORDER BY key";

    private RuleEvidences() {}

    static RuleEvidence of(Connection connection, RuleLife rule, Instant now) throws SQLException {
        Optional<ImprovementLife> improvement = improvement(connection, rule);
        String pattern = pattern(connection, rule, improvement).orElse(null);
        if (pattern == null) {
            return new RuleEvidence(rule, null, List.of(), List.of(), null, now);
        }
        String workflow = PatternTables.PATTERNS
                .find(connection, pattern)
                .map(PatternName::workflow)
                .or(() -> improvement.map(ImprovementLife::workflow))
                .orElse(null);
        List<Violation> violations = ViolationTable.STATES.select(connection, OF_PATTERN, pattern);
        List<Episode> episodes = EpisodeTable.STATES.select(
                connection, OF_RULE_AND_PATTERN, rule.rule().toString(), pattern);
        return new RuleEvidence(rule, pattern, violations, episodes, firstHeardOf(connection, workflow), now);
    }

    static Optional<ImprovementLife> improvement(Connection connection, RuleLife rule) throws SQLException {
        return rule.relatedImprovement() == null
                ? Optional.empty()
                : ImprovementTable.STATES.find(
                        connection, rule.relatedImprovement().toString());
    }

    /** When a workflow (or any, where none is given) was first declared, run or violated; null when it never was. */
    static @Nullable Instant firstHeardOf(Connection connection, @Nullable String workflow) throws SQLException {
        return Clause.all()
                .and("workflow = ?", workflow)
                .time(
                        connection,
                        "SELECT min(at) FROM (SELECT workflow, started_at AS at FROM closed_run"
                                + " UNION ALL SELECT workflow, detected_at FROM violation"
                                + " UNION ALL SELECT key, declared_since FROM workflow) AS heard")
                .orElse(null);
    }

    /** Where the violation that the rule was made for belongs now, else the pattern that its improvement names. */
    private static Optional<String> pattern(Connection connection, RuleLife rule, Optional<ImprovementLife> improvement)
            throws SQLException {
        Optional<Membership> membership = rule.relatedViolation() == null
                ? Optional.empty()
                : PatternTables.MEMBERSHIPS.find(
                        connection, rule.relatedViolation().toString());
        return membership.map(Membership::pattern).or(() -> improvement.map(ImprovementLife::pattern));
    }
}
