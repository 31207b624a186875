/** What pipelines say about runs, and what is known of a run after all they said, in whichever order it came. */
@NullMarked
package dev.ratchet.detector.domain.run;

import org.jspecify.annotations.NullMarked;
