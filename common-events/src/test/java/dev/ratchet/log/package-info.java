@NullMarked
package dev.ratchet.log;

import org.jspecify.annotations.NullMarked;
