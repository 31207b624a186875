@NullMarked
package dev.ratchet.detector.domain.gate;

import org.jspecify.annotations.NullMarked;
