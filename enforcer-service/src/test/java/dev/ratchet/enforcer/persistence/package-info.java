@NullMarked
package dev.ratchet.enforcer.persistence;

import org.jspecify.annotations.NullMarked;
