/**
 * Workflows as declared, their closed runs and the first decisions of artifact versions, and the figures over them.
 */
@NullMarked
package dev.ratchet.metrics.domain.workflows;

import org.jspecify.annotations.NullMarked;
