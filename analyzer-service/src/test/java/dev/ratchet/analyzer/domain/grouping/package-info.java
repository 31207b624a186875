/** What is drawn together, and what is not. */
@NullMarked
package dev.ratchet.analyzer.domain.grouping;

import org.jspecify.annotations.NullMarked;
