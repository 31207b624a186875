package dev.ratchet.analyzer.domain.cause;

/**
 * A pattern of another workflow that is alike.
 *
 * @param alike how many of its violations are worded as those of the pattern, names and numbers aside
 */
public record RelatedPattern(String pattern, String slug, String workflow, int alike) {}
