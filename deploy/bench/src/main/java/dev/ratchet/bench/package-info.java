/** Measures what Ratchet costs, beside what it is compared with, in the same run. */
@NullMarked
package dev.ratchet.bench;

import org.jspecify.annotations.NullMarked;
