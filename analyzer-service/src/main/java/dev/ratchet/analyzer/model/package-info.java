/** The sentence model that runs inside the service: words into pieces, pieces into a vector. */
@NullMarked
package dev.ratchet.analyzer.model;

import org.jspecify.annotations.NullMarked;
