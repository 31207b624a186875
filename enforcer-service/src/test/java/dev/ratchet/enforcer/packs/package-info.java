@NullMarked
package dev.ratchet.enforcer.packs;

import org.jspecify.annotations.NullMarked;
