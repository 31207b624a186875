/**
 * Plays a story against a running house: a pipeline's events and gate calls and a reviewer's decisions, from a file that
 * names everything. What follows from them is waited for and shown, never sent.
 */
@NullMarked
package dev.ratchet.cli.story;

import org.jspecify.annotations.NullMarked;
