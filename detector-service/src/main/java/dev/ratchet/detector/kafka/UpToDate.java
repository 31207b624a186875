package dev.ratchet.detector.kafka;

import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.PipelineEvent;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Positions;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Keeps a judgement from being made on tables that lag behind the log: the events of a run stand on several partitions. */
@ApplicationScoped
public class UpToDate {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Positions positions;
    private final String[] folds;
    private final String[] gates;

    UpToDate(
            Positions positions,
            Fold<PipelineEvent> runs,
            Fold<WorkflowEvent> workflows,
            Fold<ViolationEvent> known,
            Fold<DecisionEvent> blocked,
            @Identifier("asked-gates") Fold<DecisionEvent> asked,
            @Identifier("journal-holds") Fold<OperationEvent> holds) {
        this.positions = positions;
        this.folds = new String[] {runs.name(), workflows.name(), known.name()};
        this.gates = new String[] {blocked.name(), asked.name(), holds.name()};
    }

    /** True when the tables hold all that the log held when this was asked. */
    boolean isReached() {
        return positions.awaitCaughtUp(PATIENCE, folds);
    }

    /** The same of the tables that tell what gates were asked, too. */
    boolean isReachedByGates() {
        return isReached() && positions.awaitCaughtUp(PATIENCE, gates);
    }

    /** Has whatever asks tried again later when the tables lag. */
    void orRetry() {
        if (!isReached()) {
            throw new DatabaseUnavailable(
                    new IllegalStateException("folds " + String.join(", ", folds) + " are behind the log"));
        }
    }
}
