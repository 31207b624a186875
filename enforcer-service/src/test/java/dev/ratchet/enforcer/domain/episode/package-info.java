@NullMarked
package dev.ratchet.enforcer.domain.episode;

import org.jspecify.annotations.NullMarked;
