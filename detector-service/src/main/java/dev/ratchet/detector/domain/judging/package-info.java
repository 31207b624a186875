/** Which constraints of its workflow a run violates, and since when. */
@NullMarked
package dev.ratchet.detector.domain.judging;

import org.jspecify.annotations.NullMarked;
