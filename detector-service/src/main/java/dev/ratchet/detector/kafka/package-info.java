/** What the detector follows on the log, and what it publishes in turn. */
@NullMarked
package dev.ratchet.detector.kafka;

import org.jspecify.annotations.NullMarked;
