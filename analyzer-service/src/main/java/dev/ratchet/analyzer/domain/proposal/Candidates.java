package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.CheckPoint;
import java.util.List;
import java.util.Optional;

/** The patterns as promotion sees them now. */
public interface Candidates {

    /** A pattern, or the one that stands for it; empty when nothing in it teaches. */
    Optional<Candidate> find(String pattern);

    /** The open and approved improvements that came to a check at a checkpoint, in whatever workflow. */
    List<Improvement> drafting(CheckPoint checkPoint, String check);

    /** Patterns of other workflows that are alike, the most alike first. */
    List<Candidate> relatedTo(Candidate candidate);
}
