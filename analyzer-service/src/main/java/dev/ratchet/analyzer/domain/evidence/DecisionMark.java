package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision of the gate stands on the log, and what is worth knowing of it without reading it back.
 *
 * @param rules how many rules were evaluated
 */
public record DecisionMark(
        String decisionId,
        CheckPoint checkPoint,
        String artifact,
        @Nullable String workflow,
        @Nullable String run,
        int rules,
        boolean allowed,
        Instant decidedAt,
        LogPosition position) {

    public static DecisionMark of(GateDecided decided, Recorded<?> recorded) {
        return new DecisionMark(
                decided.decisionId(),
                decided.checkPoint(),
                decided.artifact().name(),
                decided.workflow(),
                decided.run(),
                decided.evaluated(),
                decided.allowed(),
                decided.decidedAt(),
                recorded.position());
    }

    /** The last decision of each run and artifact at each checkpoint: what the run went on with. */
    public static List<DecisionMark> lastOfEach(List<DecisionMark> marks) {
        return LastOfEach.of(marks);
    }
}
