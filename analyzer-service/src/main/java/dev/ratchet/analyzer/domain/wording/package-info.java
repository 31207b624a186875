/** What two texts have in common once the names, paths and numbers in them no longer matter. */
@NullMarked
package dev.ratchet.analyzer.domain.wording;

import org.jspecify.annotations.NullMarked;
