/** The laws of the analyzer's folds. */
@NullMarked
package dev.ratchet.analyzer.persistence;

import org.jspecify.annotations.NullMarked;
