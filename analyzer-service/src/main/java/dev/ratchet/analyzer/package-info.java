/**
 * The analyzer decides which violations are the same problem, how bad that problem is and why it could happen, and
 * proposes an improvement for it with a rule learned from evidence.
 */
@NullMarked
package dev.ratchet.analyzer;

import org.jspecify.annotations.NullMarked;
