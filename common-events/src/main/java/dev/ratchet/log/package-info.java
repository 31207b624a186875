/**
 * How services use the log: publish an event and know where it stands, fold events into tables exactly once, react to
 * events with further events, wait until a table has seen a position, and put aside what can't be read without stopping.
 */
@NullMarked
package dev.ratchet.log;

import org.jspecify.annotations.NullMarked;
