package dev.ratchet.metrics.domain.house;

import dev.ratchet.metrics.domain.improvements.TimeToImprovement;
import dev.ratchet.metrics.domain.rules.RuleEvidence;
import dev.ratchet.metrics.domain.rules.RuleTotals;
import dev.ratchet.metrics.domain.statistics.Comparison;
import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import dev.ratchet.metrics.domain.workflows.AutomationLevel;
import dev.ratchet.metrics.domain.workflows.FirstTimeQuality;
import java.util.List;
import java.util.Optional;

/**
 * Every definition over the house.
 *
 * @param escaped over all rules that were made for a pattern and had a say
 * @param effectiveness of all these rules together: their violations and times before and since add up
 */
public record HouseReport(
        Span span,
        long violations,
        RuleTotals totals,
        long escaped,
        Figure effectiveness,
        Figure firstTimeQuality,
        TimeToImprovement timeToImprovement,
        Figure automationLevel,
        Figure adherence,
        Figure violationFrequency) {

    public static HouseReport of(HouseEvidence evidence) {
        return new HouseReport(
                evidence.span(),
                evidence.violationsInSpan(),
                evidence.totals(),
                evidence.rules().stream()
                        .mapToLong(rule -> rule.escaped().orElse(0))
                        .sum(),
                effectiveness(evidence.rules()),
                FirstTimeQuality.of(
                        evidence.decisions(),
                        evidence.violations(),
                        evidence.span().to()),
                TimeToImprovement.of(evidence.journeys()),
                AutomationLevel.of(evidence.workflows(), evidence.checks()),
                evidence.adherence().figure(),
                evidence.frequency().change());
    }

    private static Figure effectiveness(List<RuleEvidence> rules) {
        List<Comparison> comparisons = rules.stream()
                .map(RuleEvidence::comparison)
                .flatMap(Optional::stream)
                .toList();
        return comparisons.isEmpty()
                ? new NotEnoughData("there are no rules in warn or enforce that were made for a pattern yet", 0)
                : comparisons.stream()
                        .reduce(Comparison.none(), Comparison::plus)
                        .reduction();
    }
}
