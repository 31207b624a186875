/** How texts are read. */
@NullMarked
package dev.ratchet.analyzer.domain.wording;

import org.jspecify.annotations.NullMarked;
