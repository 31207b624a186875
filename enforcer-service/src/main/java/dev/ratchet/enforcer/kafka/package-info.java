/** Channels in and out: what is folded, what follows from events, and the rule book that every replica reads. */
@NullMarked
package dev.ratchet.enforcer.kafka;

import org.jspecify.annotations.NullMarked;
