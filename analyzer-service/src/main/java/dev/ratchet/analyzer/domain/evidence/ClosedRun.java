package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.WorkflowEvent.RunClosed;

/** A run that has ended and was judged. */
public record ClosedRun(RunClosed closed) {

    public boolean completed(String step) {
        return closed.steps().contains(step);
    }

    /** What a run is stored under: runs of different workflows may have the same name. */
    public static String key(String workflow, String run) {
        return workflow + "\n" + run;
    }
}
