@NullMarked
package dev.ratchet.enforcer.domain.rulebook;

import org.jspecify.annotations.NullMarked;
