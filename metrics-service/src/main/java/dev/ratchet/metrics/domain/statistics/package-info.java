/**
 * Figures with their uncertainty: exact intervals for shares, ratios of rates and medians, and the answer that there is not
 * enough data.
 */
@NullMarked
package dev.ratchet.metrics.domain.statistics;

import org.jspecify.annotations.NullMarked;
