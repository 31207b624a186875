@NullMarked
package dev.ratchet.detector.domain.run;

import org.jspecify.annotations.NullMarked;
