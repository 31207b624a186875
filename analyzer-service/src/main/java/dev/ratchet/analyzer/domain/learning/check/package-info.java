/** The checks that can be learned, as they are evaluated over facts and written in CEL, each with what it costs to say. */
@NullMarked
package dev.ratchet.analyzer.domain.learning.check;

import org.jspecify.annotations.NullMarked;
