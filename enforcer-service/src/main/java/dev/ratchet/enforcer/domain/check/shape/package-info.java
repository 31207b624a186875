/** What can be said of checks without evaluating them: which say the same, which imply or exclude one another. */
@NullMarked
package dev.ratchet.enforcer.domain.check.shape;

import org.jspecify.annotations.NullMarked;
