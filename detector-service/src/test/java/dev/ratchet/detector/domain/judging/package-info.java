@NullMarked
package dev.ratchet.detector.domain.judging;

import org.jspecify.annotations.NullMarked;
