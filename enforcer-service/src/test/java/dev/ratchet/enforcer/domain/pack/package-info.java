@NullMarked
package dev.ratchet.enforcer.domain.pack;

import org.jspecify.annotations.NullMarked;
