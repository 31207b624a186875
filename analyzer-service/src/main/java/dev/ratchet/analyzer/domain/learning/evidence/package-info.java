/** Facts with their labels, violating or sound, and on which of them a check holds. */
@NullMarked
package dev.ratchet.analyzer.domain.learning.evidence;

import org.jspecify.annotations.NullMarked;
