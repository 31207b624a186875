@NullMarked
package dev.ratchet.enforcer.domain;

import org.jspecify.annotations.NullMarked;
