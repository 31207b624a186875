/** What the command line promises of tracker. */
@NullMarked
package dev.ratchet.cli.tracker;

import org.jspecify.annotations.NullMarked;
