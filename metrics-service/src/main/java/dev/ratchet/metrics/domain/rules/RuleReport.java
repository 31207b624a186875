package dev.ratchet.metrics.domain.rules;

/** One rule with everything that tells whether it helps. */
public record RuleReport(RuleEvidence evidence, RuleTotals totals) {}
