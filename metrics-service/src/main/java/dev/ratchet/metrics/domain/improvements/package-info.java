/**
 * The way from a first violation through proposal and approval to a rule that has a say, and how long it takes.
 */
@NullMarked
package dev.ratchet.metrics.domain.improvements;

import org.jspecify.annotations.NullMarked;
