/** Tests of the commands about improvements. */
@NullMarked
package dev.ratchet.cli.improvements;

import org.jspecify.annotations.NullMarked;
