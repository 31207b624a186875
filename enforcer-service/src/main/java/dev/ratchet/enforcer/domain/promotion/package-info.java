/** Decides from judged episodes when a rule has earned more say, or lost it; a verdict counts only once, and only since the last change. */
@org.jspecify.annotations.NullMarked
package dev.ratchet.enforcer.domain.promotion;
