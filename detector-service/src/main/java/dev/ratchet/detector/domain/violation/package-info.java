/** Violations: how one comes to be, when two sightings are the same, and how one ends. */
@NullMarked
package dev.ratchet.detector.domain.violation;

import org.jspecify.annotations.NullMarked;
