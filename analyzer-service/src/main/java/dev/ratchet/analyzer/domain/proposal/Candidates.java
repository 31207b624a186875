package dev.ratchet.analyzer.domain.proposal;

import java.util.List;
import java.util.Optional;

/** The patterns as promotion sees them now. */
public interface Candidates {

    /** A pattern, or the one that stands for it; empty when nothing in it teaches. */
    Optional<Candidate> find(String pattern);

    /** Patterns of other workflows that are alike, the most alike first. */
    List<Candidate> relatedTo(Candidate candidate);
}
