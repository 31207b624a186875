/** What the learner says, held against what the enforcer does with it. */
@NullMarked
package dev.ratchet.analyzer.domain.learning;

import org.jspecify.annotations.NullMarked;
