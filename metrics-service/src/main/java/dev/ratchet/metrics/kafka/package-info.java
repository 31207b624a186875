/** The channels that the tables are folded from: one per topic, nothing is ever written. */
@NullMarked
package dev.ratchet.metrics.kafka;

import org.jspecify.annotations.NullMarked;
