/** The tables of the metrics: each the fold of one topic, joined only when a question is answered. */
@NullMarked
package dev.ratchet.metrics.persistence;

import org.jspecify.annotations.NullMarked;
