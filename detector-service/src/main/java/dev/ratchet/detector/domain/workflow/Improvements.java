package dev.ratchet.detector.domain.workflow;

import dev.ratchet.events.ImprovementId;
import java.util.Optional;

/** The improvements that are known, as far as the log has been folded. */
@FunctionalInterface
public interface Improvements {

    Optional<ImprovementState> find(ImprovementId id);
}
