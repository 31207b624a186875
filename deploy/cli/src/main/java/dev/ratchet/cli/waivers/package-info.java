/** The commands about waivers: exceptions of one artifact from one rule, asked for by one and granted by another. */
@NullMarked
package dev.ratchet.cli.waivers;

import org.jspecify.annotations.NullMarked;
