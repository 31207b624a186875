/** The analyzer's decisions, tried on worlds of different names, paths and words. */
@NullMarked
package dev.ratchet.analyzer.domain;

import org.jspecify.annotations.NullMarked;
