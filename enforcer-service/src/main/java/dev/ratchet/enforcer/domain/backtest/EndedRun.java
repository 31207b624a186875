package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.WorkflowEvent.RunClosed;

/**
 * A run that has ended, folded from {@link dev.ratchet.events.Topic#WORKFLOWS}.
 *
 * @param isSound true when it went through to its end and violated no constraint
 * @param closedMs when it ended, in milliseconds since 1970
 */
public record EndedRun(String workflow, String run, String artifact, boolean isSound, long closedMs) {

    private static final String WENT_THROUGH = "success";

    public static EndedRun of(RunClosed closed) {
        return new EndedRun(
                closed.workflow(),
                closed.run(),
                closed.artifact().name(),
                closed.violated().isEmpty() && closed.outcome().equals(WENT_THROUGH),
                closed.closedAt().toEpochMilli());
    }

    public RunKey key() {
        return new RunKey(workflow, run, artifact);
    }
}
