package dev.ratchet.analyzer.domain.cause;

import java.util.List;

/** What was proposed before. */
public interface EarlierImprovements {

    /** All that were ever proposed for a pattern, the oldest first. */
    List<EarlierImprovement> about(String pattern);
}
