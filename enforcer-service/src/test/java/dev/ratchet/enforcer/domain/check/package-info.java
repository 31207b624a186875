@NullMarked
package dev.ratchet.enforcer.domain.check;

import org.jspecify.annotations.NullMarked;
