/** How violations become patterns. */
@NullMarked
package dev.ratchet.analyzer.domain.pattern;

import org.jspecify.annotations.NullMarked;
