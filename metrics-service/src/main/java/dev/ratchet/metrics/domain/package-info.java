/**
 * What the metrics know and how they count it: states folded from the topics, and the definitions over them. Pure: the same
 * events always give the same figures.
 */
@NullMarked
package dev.ratchet.metrics.domain;

import org.jspecify.annotations.NullMarked;
