/** Tests of the commands about patterns. */
@NullMarked
package dev.ratchet.cli.patterns;

import org.jspecify.annotations.NullMarked;
