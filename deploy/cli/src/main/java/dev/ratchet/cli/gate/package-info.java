/** The commands that ask the gate: whether an artifact may pass, and which facts it wants to know. */
@NullMarked
package dev.ratchet.cli.gate;

import org.jspecify.annotations.NullMarked;
