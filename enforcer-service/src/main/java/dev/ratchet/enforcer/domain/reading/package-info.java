/**
 * Reads what is asked of the gate in one pass over its bytes: facts are checked, frozen and redacted while they are read.
 * Whatever is out of the ordinary is left to the reader that all other requests have.
 */
@NullMarked
package dev.ratchet.enforcer.domain.reading;

import org.jspecify.annotations.NullMarked;
