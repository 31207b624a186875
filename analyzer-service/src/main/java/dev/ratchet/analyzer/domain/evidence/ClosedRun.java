package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.WorkflowEvent.RunClosed;
import java.time.Duration;
import java.util.Optional;

/** A run that has ended and was judged. */
public record ClosedRun(RunClosed closed) {

    public boolean completed(String step) {
        return closed.steps().contains(step);
    }

    /** How long it took, when it was all for nothing. */
    public Optional<Duration> lost() {
        Duration duration = Duration.between(closed.startedAt(), closed.closedAt());
        return endedWell() || !duration.isPositive() ? Optional.empty() : Optional.of(duration);
    }

    public boolean endedWell() {
        return closed.outcome().equals("success");
    }

    /** What a run is stored under: runs of different workflows may have the same name. */
    public static String key(String workflow, String run) {
        return workflow + "\n" + run;
    }
}
