@NullMarked
package dev.ratchet.enforcer.kafka;

import org.jspecify.annotations.NullMarked;
