/** The review of improvements: which verdict counts, and which rule follows from an approval. */
@NullMarked
package dev.ratchet.enforcer.domain.review;

import org.jspecify.annotations.NullMarked;
