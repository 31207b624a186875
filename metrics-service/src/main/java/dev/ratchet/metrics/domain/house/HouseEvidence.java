package dev.ratchet.metrics.domain.house;

import dev.ratchet.metrics.domain.improvements.Journey;
import dev.ratchet.metrics.domain.rules.RuleEvidence;
import dev.ratchet.metrics.domain.rules.RuleTotals;
import dev.ratchet.metrics.domain.statistics.Comparison;
import dev.ratchet.metrics.domain.violations.Violation;
import dev.ratchet.metrics.domain.workflows.Adherence;
import dev.ratchet.metrics.domain.workflows.DeclaredWorkflow;
import dev.ratchet.metrics.domain.workflows.FirstDecision;
import dev.ratchet.metrics.domain.workflows.RuleCheck;
import java.util.List;

/**
 * What the log says about the house in one span of time.
 *
 * @param totals of the episodes that were opened in it
 * @param rules every rule with what happened around it, whenever that was
 * @param frequency the violations of the period and of the one before
 * @param decisions first decisions that were taken in it
 * @param violations of the artifacts that were decided on
 * @param journeys improvements that were proposed in it
 * @param workflows as they are declared now
 * @param checks of the rules that have a say now
 */
public record HouseEvidence(
        Span span,
        long violationsInSpan,
        RuleTotals totals,
        List<RuleEvidence> rules,
        Comparison frequency,
        List<FirstDecision> decisions,
        List<Violation> violations,
        List<Journey> journeys,
        List<DeclaredWorkflow> workflows,
        List<RuleCheck> checks,
        Adherence adherence) {

    public HouseEvidence {
        rules = List.copyOf(rules);
        decisions = List.copyOf(decisions);
        violations = List.copyOf(violations);
        journeys = List.copyOf(journeys);
        workflows = List.copyOf(workflows);
        checks = List.copyOf(checks);
    }
}
