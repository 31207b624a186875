/** How texts are masked. */
@NullMarked
package dev.ratchet.analyzer.domain.text;

import org.jspecify.annotations.NullMarked;
