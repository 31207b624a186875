/** What the gate blocked, and what went on all the same. */
@NullMarked
package dev.ratchet.detector.domain.gate;

import org.jspecify.annotations.NullMarked;
