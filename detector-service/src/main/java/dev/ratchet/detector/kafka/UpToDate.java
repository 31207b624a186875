package dev.ratchet.detector.kafka;

import dev.ratchet.events.PipelineEvent;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Positions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Keeps a judgement from being made on tables that lag behind the log: the events of a run stand on several partitions. */
@ApplicationScoped
public class UpToDate {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Positions positions;
    private final String[] folds;

    UpToDate(Positions positions, Fold<PipelineEvent> runs, Fold<WorkflowEvent> workflows, Fold<ViolationEvent> known) {
        this.positions = positions;
        this.folds = new String[] {runs.name(), workflows.name(), known.name()};
    }

    /** True when the tables hold all that the log held when this was asked. */
    boolean isReached() {
        return positions.awaitCaughtUp(PATIENCE, folds);
    }

    /** Has whatever asks tried again later when the tables lag. */
    void orRetry() {
        if (!isReached()) {
            throw new DatabaseUnavailable(
                    new IllegalStateException("folds " + String.join(", ", folds) + " are behind the log"));
        }
    }
}
