/** How bad a pattern is, and why it could happen, told from evidence alone. */
@NullMarked
package dev.ratchet.analyzer.domain.cause;

import org.jspecify.annotations.NullMarked;
