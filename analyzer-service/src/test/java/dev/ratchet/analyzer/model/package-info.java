/** What the sentence model makes of texts. */
@NullMarked
package dev.ratchet.analyzer.model;

import org.jspecify.annotations.NullMarked;
