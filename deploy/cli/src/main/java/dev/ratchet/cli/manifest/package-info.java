/** What an artifact says of itself: its name, its version and the tools it offers. */
@NullMarked
package dev.ratchet.cli.manifest;

import org.jspecify.annotations.NullMarked;
