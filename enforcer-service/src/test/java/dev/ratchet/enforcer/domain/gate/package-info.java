@NullMarked
package dev.ratchet.enforcer.domain.gate;

import org.jspecify.annotations.NullMarked;
