package dev.ratchet.analyzer.domain.proposal;

/**
 * From when on a workflow calls for attention.
 *
 * @param highImpact violations of high or critical severity in one pattern
 * @param technicalDebt open violations whose pattern has no improvement, in the whole workflow
 * @param duplicates violations in one pattern
 */
public record Thresholds(int highImpact, int technicalDebt, int duplicates) {}
