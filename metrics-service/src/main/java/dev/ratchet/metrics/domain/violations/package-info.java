/**
 * Violations as they count: which there are, which pattern they belong to, and how often they happen.
 */
@NullMarked
package dev.ratchet.metrics.domain.violations;

import org.jspecify.annotations.NullMarked;
