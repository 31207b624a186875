/** How patterns are weighed and explained. */
@NullMarked
package dev.ratchet.analyzer.domain.cause;

import org.jspecify.annotations.NullMarked;
