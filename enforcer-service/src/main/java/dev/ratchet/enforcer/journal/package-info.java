/**
 * What a replica keeps on its own disk: decisions that the log has not acknowledged yet, and the rule book to start from
 * while the broker is away.
 */
@NullMarked
package dev.ratchet.enforcer.journal;

import org.jspecify.annotations.NullMarked;
