/** The detector's tables, each a fold of one topic and what can be asked of it. */
@NullMarked
package dev.ratchet.detector.persistence;

import org.jspecify.annotations.NullMarked;
