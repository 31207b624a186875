/**
 * The enforcer: it reviews improvements, keeps the rule book, answers at the gate and judges what became of its answers.
 */
@NullMarked
package dev.ratchet.enforcer;

import org.jspecify.annotations.NullMarked;
