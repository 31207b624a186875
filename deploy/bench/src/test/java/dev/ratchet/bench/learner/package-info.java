/** The worlds in which the learner is measured. */
@NullMarked
package dev.ratchet.bench.learner;

import org.jspecify.annotations.NullMarked;
