package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.wording.Slug;

/**
 * The pattern that a violation belongs to, and what that pattern is called with it.
 *
 * @param similarity the mean similarity to the members it joins, 0..1; 1 for the one that founds a pattern
 * @param confidence that it belongs there, 0..1: the same mean, where equal expected and actual behaviour counts as 1
 */
public record Assignment(String pattern, Slug slug, double similarity, double confidence) {}
