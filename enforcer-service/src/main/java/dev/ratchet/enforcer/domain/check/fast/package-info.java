/**
 * Checks compiled to closures over typed facts: the same outcome as the interpreter's, without its account of what was
 * read. Whatever is not covered here is left to the interpreter.
 */
@NullMarked
package dev.ratchet.enforcer.domain.check.fast;

import org.jspecify.annotations.NullMarked;
