package dev.ratchet.analyzer.domain.proposal;

/**
 * From where on a workflow asks for an optimization.
 *
 * @param highImpact violations of severity high or critical in one pattern
 * @param technicalDebt open violations of the workflow in patterns without an improvement
 * @param duplicates violations in one pattern
 */
public record Thresholds(int highImpact, int technicalDebt, int duplicates) {}
