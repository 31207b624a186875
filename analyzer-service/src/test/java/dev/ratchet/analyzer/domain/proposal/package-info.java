/** How improvements are proposed. */
@NullMarked
package dev.ratchet.analyzer.domain.proposal;

import org.jspecify.annotations.NullMarked;
