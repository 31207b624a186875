/** Collects the facts of an artifact from its workspace folder: what is there, bounded, and nothing from outside. */
@NullMarked
package dev.ratchet.cli.facts;

import org.jspecify.annotations.NullMarked;
