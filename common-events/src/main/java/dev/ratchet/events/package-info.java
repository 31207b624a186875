/**
 * Everything that is ever written on the log: the events, one sealed interface per topic, and the values they are made
 * of. A value that exists is valid: what can't be true of a violation, a rule or a decision can't be built.
 */
@NullMarked
package dev.ratchet.events;

import org.jspecify.annotations.NullMarked;
