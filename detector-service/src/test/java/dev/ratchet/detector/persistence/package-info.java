@NullMarked
package dev.ratchet.detector.persistence;

import org.jspecify.annotations.NullMarked;
