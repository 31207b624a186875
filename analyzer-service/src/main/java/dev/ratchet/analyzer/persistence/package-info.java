/** The analyzer's tables: each is a fold of one topic, and can be dropped and rebuilt. */
@NullMarked
package dev.ratchet.analyzer.persistence;

import org.jspecify.annotations.NullMarked;
