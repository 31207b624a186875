/** When a pattern deserves an improvement, and what that improvement says. */
@NullMarked
package dev.ratchet.analyzer.domain.proposal;

import org.jspecify.annotations.NullMarked;
