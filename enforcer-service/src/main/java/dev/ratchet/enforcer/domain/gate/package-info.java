/** The gate: what the rules in scope say of one artifact's facts, and whether it may pass. */
@NullMarked
package dev.ratchet.enforcer.domain.gate;

import org.jspecify.annotations.NullMarked;
