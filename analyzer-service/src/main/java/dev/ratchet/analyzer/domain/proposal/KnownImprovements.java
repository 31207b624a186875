package dev.ratchet.analyzer.domain.proposal;

import java.util.List;

/** The improvements as they stand now. */
public interface KnownImprovements {

    /** All that were ever proposed for a pattern or one that it stands for, the oldest first. */
    List<Improvement> of(String pattern);
}
