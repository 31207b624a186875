/** The command line: each command is one class, says what it did in plain words, and ends with 0, 1 (failed), 2 (refused) or 3 (not up). */
@NullMarked
package dev.ratchet.cli;

import org.jspecify.annotations.NullMarked;
