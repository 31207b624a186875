/** The rule book: which rules there are, in which version and mode, as of which position of the log. */
@NullMarked
package dev.ratchet.enforcer.domain.rulebook;

import org.jspecify.annotations.NullMarked;
