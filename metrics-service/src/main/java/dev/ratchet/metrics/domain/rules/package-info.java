/**
 * What a rule did: its life in the book, its episodes with their verdicts, and the figures that tell whether it helps.
 */
@NullMarked
package dev.ratchet.metrics.domain.rules;

import org.jspecify.annotations.NullMarked;
