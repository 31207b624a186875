/**
 * A local run of Ratchet: six processes with bounded heaps on loopback, started together, stopped together, and never
 * left behind by a start that did not finish.
 */
@NullMarked
package dev.ratchet.launcher;

import org.jspecify.annotations.NullMarked;
