/** The commands about patterns: which violations are the same problem, and how much that problem is one. */
@NullMarked
package dev.ratchet.cli.patterns;

import org.jspecify.annotations.NullMarked;
