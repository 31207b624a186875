@NullMarked
package dev.ratchet.detector.domain.workflow;

import org.jspecify.annotations.NullMarked;
