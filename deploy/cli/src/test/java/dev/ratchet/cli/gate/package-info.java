/** Tests of the commands about the gate. */
@NullMarked
package dev.ratchet.cli.gate;

import org.jspecify.annotations.NullMarked;
