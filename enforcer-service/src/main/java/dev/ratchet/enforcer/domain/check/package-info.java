/**
 * The language of checks: CEL expressions over facts, typed, bounded in cost and free of side effects. Nothing outside
 * this package knows which language it is.
 */
@NullMarked
package dev.ratchet.enforcer.domain.check;

import org.jspecify.annotations.NullMarked;
