package dev.ratchet.detector.domain.gate;

import java.util.List;
import java.util.Optional;

/** The decisions that blocked, as far as the log has been folded. */
public interface BlockedDecisions {

    Optional<BlockedDecision> find(String decisionId);

    /** Those about an artifact that somebody let pass. */
    List<BlockedDecision> letPass(String artifact);
}
