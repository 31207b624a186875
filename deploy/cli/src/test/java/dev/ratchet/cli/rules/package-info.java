/** Tests of the commands about rules. */
@NullMarked
package dev.ratchet.cli.rules;

import org.jspecify.annotations.NullMarked;
