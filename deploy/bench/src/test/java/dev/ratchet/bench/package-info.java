@NullMarked
package dev.ratchet.bench;

import org.jspecify.annotations.NullMarked;
