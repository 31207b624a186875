/** A real broker and a real database that need nothing but a JDK. */
@NullMarked
package dev.ratchet.local;

import org.jspecify.annotations.NullMarked;
