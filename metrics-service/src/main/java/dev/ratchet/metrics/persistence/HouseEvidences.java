package dev.ratchet.metrics.persistence;

import dev.ratchet.metrics.domain.house.HouseEvidence;
import dev.ratchet.metrics.domain.house.Question;
import dev.ratchet.metrics.domain.house.Span;
import dev.ratchet.metrics.domain.improvements.ImprovementLife;
import dev.ratchet.metrics.domain.improvements.Journey;
import dev.ratchet.metrics.domain.rules.RuleEvidence;
import dev.ratchet.metrics.domain.rules.RuleLife;
import dev.ratchet.metrics.domain.statistics.Comparison;
import dev.ratchet.metrics.domain.statistics.Exposure;
import dev.ratchet.metrics.domain.violations.Violation;
import dev.ratchet.metrics.domain.workflows.Adherence;
import dev.ratchet.metrics.domain.workflows.DeclaredWorkflow;
import dev.ratchet.metrics.domain.workflows.FirstDecision;
import dev.ratchet.metrics.domain.workflows.RuleCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers from the tables what one question about the house needs. */
final class HouseEvidences {

    private static final String JOURNEYS = "SELECT (SELECT min(v.detected_at) FROM violation v"
            + " JOIN membership m ON m.key = v.key WHERE m.pattern = i.pattern AND v.stands), i.proposed_at,"
            + " CASE WHEN i.status = 'approved' THEN i.decided_at END,"
            + " (SELECT min(r.enforced_since) FROM rule r WHERE r.improvement = i.key) FROM improvement i";

    private final Connection connection;
    private final Question question;
    private final Span span;

    HouseEvidences(Connection connection, Question question, Span span) {
        this.connection = connection;
        this.question = question;
        this.span = span;
    }

    HouseEvidence gathered() throws SQLException {
        List<RuleLife> rules = rules();
        return new HouseEvidence(
                span,
                violations(span),
                EpisodeCounts.totals(connection, within(span, "opened_at", question.workflow())),
                evidences(rules),
                frequency(),
                decisions(),
                violationsOfDecided(),
                journeys(),
                workflows(),
                checks(rules),
                adherence());
    }

    /** What happened in a span, in one workflow or in all. */
    static Clause within(Span span, String column, @Nullable String workflow) {
        return Clause.all()
                .and(column + " >= ?", span.from())
                .and(column + " <= ?", span.to())
                .and("workflow = ?", workflow);
    }

    private List<RuleLife> rules() throws SQLException {
        String workflow = question.workflow();
        return workflow == null
                ? RuleTable.STATES.select(connection, "ORDER BY key")
                : RuleTable.STATES.select(
                        connection, "WHERE coalesce(workflow, ?) = ? ORDER BY key", workflow, workflow);
    }

    private List<RuleEvidence> evidences(List<RuleLife> rules) throws SQLException {
        List<RuleEvidence> evidences = new ArrayList<>();
        for (RuleLife rule : rules) {
            evidences.add(RuleEvidences.of(connection, rule, span.to()));
        }
        return evidences;
    }

    private long violations(Span in) throws SQLException {
        return within(in, "detected_at", question.workflow())
                .and("stands")
                .number(connection, "SELECT count(*) FROM violation");
    }

    /** The period against the part of the one before in which anything had been heard of. */
    private Comparison frequency() throws SQLException {
        Span period = span.period(question);
        Span before = period.before();
        Instant heard = RuleEvidences.firstHeardOf(connection, question.workflow());
        Instant start = heard != null && heard.isAfter(before.from()) ? heard : before.from();
        long earlier = Clause.all()
                .and("detected_at > ?", start)
                .and("detected_at < ?", period.from())
                .and("workflow = ?", question.workflow())
                .and("stands")
                .number(connection, "SELECT count(*) FROM violation");
        return new Comparison(
                Exposure.between(start, period.from(), earlier),
                Exposure.between(period.from(), period.to(), violations(period)));
    }

    private List<FirstDecision> decisions() throws SQLException {
        Clause clause = within(span, "decided_at", question.workflow());
        return DecisionTable.STATES.select(connection, clause.sql(), clause.parameters());
    }

    private List<Violation> violationsOfDecided() throws SQLException {
        Clause clause = within(span, "decided_at", question.workflow());
        Clause inTime = within(span, "detected_at", null);
        List<Object> parameters = new ArrayList<>(List.of(inTime.parameters()));
        parameters.addAll(List.of(clause.parameters()));
        return ViolationTable.STATES.select(
                connection,
                inTime.sql() + " AND artifact IN (SELECT artifact FROM first_decision" + clause.sql() + ")",
                parameters.toArray());
    }

    private List<Journey> journeys() throws SQLException {
        return within(span, "proposed_at", question.workflow())
                .and("status IN ('proposed', 'approved')")
                .rows(
                        connection,
                        JOURNEYS,
                        " ORDER BY key",
                        row -> new Journey(
                                Clause.time(row, 1), Clause.time(row, 2), Clause.time(row, 3), Clause.time(row, 4)));
    }

    private List<DeclaredWorkflow> workflows() throws SQLException {
        Clause clause = Clause.all().and("key = ?", question.workflow());
        return WorkflowTables.WORKFLOWS.select(connection, clause.sql(), clause.parameters());
    }

    private List<RuleCheck> checks(List<RuleLife> rules) throws SQLException {
        List<RuleCheck> checks = new ArrayList<>();
        for (RuleLife rule : rules) {
            if (rule.hasASay()) {
                checks.add(check(rule));
            }
        }
        return checks;
    }

    /** A rule checks what its improvement speaks of, and the step at which its violation was noticed. */
    private RuleCheck check(RuleLife rule) throws SQLException {
        Optional<ImprovementLife> improvement = RuleEvidences.improvement(connection, rule);
        Optional<Violation> violation = rule.relatedViolation() == null
                ? Optional.empty()
                : ViolationTable.STATES.find(connection, rule.relatedViolation().toString());
        Set<String> items = new HashSet<>();
        improvement.map(ImprovementLife::checklistItem).ifPresent(items::add);
        improvement.map(ImprovementLife::step).ifPresent(items::add);
        violation.map(Violation::step).ifPresent(items::add);
        String workflow = rule.workflow() != null
                ? rule.workflow()
                : improvement.map(ImprovementLife::workflow).orElse(null);
        return new RuleCheck(workflow, items, rule.check());
    }

    private Adherence adherence() throws SQLException {
        return within(span, "closed_at", question.workflow())
                .rows(
                        connection,
                        "SELECT count(*) FILTER (WHERE is_sound), count(*) FROM closed_run",
                        "",
                        row -> new Adherence(row.getLong(1), row.getLong(2)))
                .getFirst();
    }
}
