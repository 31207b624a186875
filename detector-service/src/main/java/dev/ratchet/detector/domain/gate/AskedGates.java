package dev.ratchet.detector.domain.gate;

import dev.ratchet.events.CheckPoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which gates were asked about what, as far as the log has been folded. */
public interface AskedGates {

    /** What may be about a step. */
    List<AskedGate> about(GatedStep step);

    /** Since when the log knows that runs of a workflow ask a gate; empty while none has. */
    Optional<Instant> inUseSince(String workflow, CheckPoint checkPoint);
}
