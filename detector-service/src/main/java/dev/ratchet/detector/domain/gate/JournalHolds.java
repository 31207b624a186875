package dev.ratchet.detector.domain.gate;

import java.time.Instant;
import java.util.List;

/** When replicas of the gate had decisions that were not on the log, as far as it has been folded. */
@FunctionalInterface
public interface JournalHolds {

    /** Those that had not ended at an instant. */
    List<JournalHold> openAt(Instant instant);
}
