/** How checks are learned. */
@NullMarked
package dev.ratchet.analyzer.domain.learning;

import org.jspecify.annotations.NullMarked;
