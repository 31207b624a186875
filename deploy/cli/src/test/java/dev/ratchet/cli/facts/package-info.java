/** What the command line promises of facts. */
@NullMarked
package dev.ratchet.cli.facts;

import org.jspecify.annotations.NullMarked;
