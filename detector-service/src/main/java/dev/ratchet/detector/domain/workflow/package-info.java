/** Declared workflows, their versions, and how an approved improvement changes one. */
@NullMarked
package dev.ratchet.detector.domain.workflow;

import org.jspecify.annotations.NullMarked;
