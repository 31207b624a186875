/**
 * Rule packs: rules as files that are read, tested, linted, compared with the book and applied as a whole or not at all.
 * Where the files come from and how their text is parsed is decided elsewhere.
 */
@NullMarked
package dev.ratchet.enforcer.domain.pack;

import org.jspecify.annotations.NullMarked;
