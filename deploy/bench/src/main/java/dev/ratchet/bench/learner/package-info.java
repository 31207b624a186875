/** How well a check is learned from facts: worlds with a known check, drawn anew for every trial. */
@NullMarked
package dev.ratchet.bench.learner;

import org.jspecify.annotations.NullMarked;
