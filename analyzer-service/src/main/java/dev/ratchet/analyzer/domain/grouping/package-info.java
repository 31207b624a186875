/** Draws the patterns that a set of texts falls into: the same set gives the same patterns, whatever its order. */
@NullMarked
package dev.ratchet.analyzer.domain.grouping;

import org.jspecify.annotations.NullMarked;
