/** Waivers: who may pass a rule although it does not hold, for which artifact, until when, and who granted it. */
@NullMarked
package dev.ratchet.enforcer.domain.waiver;

import org.jspecify.annotations.NullMarked;
