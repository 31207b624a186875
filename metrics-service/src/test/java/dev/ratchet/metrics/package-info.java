/** Tests of the metrics service, and the events that they are told with. */
@NullMarked
package dev.ratchet.metrics;

import org.jspecify.annotations.NullMarked;
