@NullMarked
package dev.ratchet.detector.domain.violation;

import org.jspecify.annotations.NullMarked;
