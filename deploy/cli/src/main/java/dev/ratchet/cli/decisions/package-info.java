/** The commands about decisions of the gate: what was decided, what was seen, and how one is overridden. */
@NullMarked
package dev.ratchet.cli.decisions;

import org.jspecify.annotations.NullMarked;
