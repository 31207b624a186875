@NullMarked
package dev.ratchet.enforcer.domain.check.shape;

import org.jspecify.annotations.NullMarked;
