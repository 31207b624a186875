/** Which violations are the same problem, what that problem is called, and how sure that is. */
@NullMarked
package dev.ratchet.analyzer.domain.pattern;

import org.jspecify.annotations.NullMarked;
