/** The smallest service there can be, made to be killed, stopped and timed. */
@NullMarked
package dev.ratchet.probe;

import org.jspecify.annotations.NullMarked;
