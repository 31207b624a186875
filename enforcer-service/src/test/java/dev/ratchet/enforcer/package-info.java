@NullMarked
package dev.ratchet.enforcer;

import org.jspecify.annotations.NullMarked;
