/** How the simple checks that can be learned are found. */
@NullMarked
package dev.ratchet.analyzer.domain.learning.atoms;

import org.jspecify.annotations.NullMarked;
