package dev.ratchet.metrics.domain.workflows;

import dev.ratchet.events.EventId;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended and was judged.
 *
 * @param violated how many constraints of the workflow it violated
 */
public record ClosedRun(
        String workflow, String run, String artifact, int violated, Instant startedAt, Instant closedAt) {

    /** What identifies the run among all runs of all workflows. */
    public static String keyOf(RunClosed event) {
        return EventId.hash(event.workflow(), event.run());
    }

    /** The run after it was closed; it is judged once, and the first judgement stays. */
    public static ClosedRun after(@Nullable ClosedRun before, RunClosed event) {
        return before != null
                ? before
                : new ClosedRun(
                        event.workflow(),
                        event.run(),
                        event.artifact().name(),
                        event.violated().size(),
                        event.startedAt(),
                        event.closedAt());
    }
}
