/** Episodes: the triggers of one rule for one artifact at its checkpoint, until the rule holds there again. */
@NullMarked
package dev.ratchet.enforcer.domain.episode;

import org.jspecify.annotations.NullMarked;
