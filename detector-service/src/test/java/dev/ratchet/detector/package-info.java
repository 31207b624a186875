@NullMarked
package dev.ratchet.detector;

import org.jspecify.annotations.NullMarked;
