/** The simplest check over facts that tells violating runs from sound ones, and how much the evidence proves. */
@NullMarked
package dev.ratchet.analyzer.domain.learning;

import org.jspecify.annotations.NullMarked;
