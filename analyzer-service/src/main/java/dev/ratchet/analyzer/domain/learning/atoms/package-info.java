/** The simple checks that the shape of the facts suggests: fields, pairs of fields, paths, texts and rows. */
@NullMarked
package dev.ratchet.analyzer.domain.learning.atoms;

import org.jspecify.annotations.NullMarked;
