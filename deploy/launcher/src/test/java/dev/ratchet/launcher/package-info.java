/** Runs are started and stopped for real, with a real broker, a real database and services that only pretend to be ready. */
@NullMarked
package dev.ratchet.launcher;

import org.jspecify.annotations.NullMarked;
