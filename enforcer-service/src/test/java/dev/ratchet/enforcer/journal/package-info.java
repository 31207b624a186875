@NullMarked
package dev.ratchet.enforcer.journal;

import org.jspecify.annotations.NullMarked;
