@NullMarked
package dev.ratchet.enforcer.domain.reading;

import org.jspecify.annotations.NullMarked;
