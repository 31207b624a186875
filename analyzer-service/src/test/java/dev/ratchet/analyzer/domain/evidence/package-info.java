/** What is kept of what the topics tell. */
@NullMarked
package dev.ratchet.analyzer.domain.evidence;

import org.jspecify.annotations.NullMarked;
