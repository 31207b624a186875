@NullMarked
package dev.ratchet.enforcer.domain.check.fast;

import org.jspecify.annotations.NullMarked;
