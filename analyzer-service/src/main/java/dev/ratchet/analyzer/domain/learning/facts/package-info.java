/** The facts of decisions as the learner reads them: values by their paths, files, and what is unknown. */
@NullMarked
package dev.ratchet.analyzer.domain.learning.facts;

import org.jspecify.annotations.NullMarked;
