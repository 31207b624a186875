@NullMarked
package dev.ratchet.detector.kafka;

import org.jspecify.annotations.NullMarked;
