/** What it takes to prove the log from outside: a house to break, a service to kill, events to count, and a count of its own. */
@NullMarked
package dev.ratchet.logtests;

import org.jspecify.annotations.NullMarked;
