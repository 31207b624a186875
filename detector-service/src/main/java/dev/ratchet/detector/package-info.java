/** The detector decides what is a violation: what somebody reports, and what a run does that its workflow forbids. */
@NullMarked
package dev.ratchet.detector;

import org.jspecify.annotations.NullMarked;
