@NullMarked
package dev.ratchet.enforcer.domain.waiver;

import org.jspecify.annotations.NullMarked;
