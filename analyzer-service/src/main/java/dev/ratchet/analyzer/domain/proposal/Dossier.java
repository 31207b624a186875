package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.learning.Lesson;
import java.util.Optional;

/**
 * What is known of a pattern, and what was learned from it.
 *
 * @param lesson from the facts of its decisions
 * @param mined from its runs
 */
public record Dossier(CaseFile file, Lesson lesson, Optional<MinedConstraint> mined) {

    /** A dossier of a pattern whose runs tell nothing. */
    public Dossier(CaseFile file, Lesson lesson) {
        this(file, lesson, Optional.empty());
    }
}
