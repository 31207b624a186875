package dev.ratchet.detector.domain.gate;

import java.util.Optional;

/** The decisions that blocked, as far as the log has been folded. */
@FunctionalInterface
public interface BlockedDecisions {

    Optional<BlockedDecision> find(String decisionId);
}
