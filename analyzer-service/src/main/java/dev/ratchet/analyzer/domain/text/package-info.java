/** Reads a text once into what it says, without the names and numbers that say nothing about the problem. */
@NullMarked
package dev.ratchet.analyzer.domain.text;

import org.jspecify.annotations.NullMarked;
