@NullMarked
package dev.ratchet.enforcer.domain.review;

import org.jspecify.annotations.NullMarked;
