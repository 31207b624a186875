/** The analyzer as a whole, on a real broker and a real database. */
@NullMarked
package dev.ratchet.analyzer;

import org.jspecify.annotations.NullMarked;
