@NullMarked
package dev.ratchet.probe;

import org.jspecify.annotations.NullMarked;
