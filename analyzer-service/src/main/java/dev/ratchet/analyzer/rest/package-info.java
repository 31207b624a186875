/** What people and tools can ask about patterns. */
@NullMarked
package dev.ratchet.analyzer.rest;

import org.jspecify.annotations.NullMarked;
