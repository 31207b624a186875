/** What the enforcer decides, without a framework, a clock or a connection. */
@NullMarked
package dev.ratchet.enforcer.domain;

import org.jspecify.annotations.NullMarked;
