@NullMarked
package dev.ratchet.events.redaction;

import org.jspecify.annotations.NullMarked;
