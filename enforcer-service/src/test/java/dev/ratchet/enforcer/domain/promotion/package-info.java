@NullMarked
package dev.ratchet.enforcer.domain.promotion;

import org.jspecify.annotations.NullMarked;
