package dev.ratchet.detector.kafka;

import dev.ratchet.detector.domain.workflow.Improvements;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * When the version that an improvement asked for came too late, because somebody declared that version first: the change
 * again, on top of what was declared. A change that counts brings nothing about.
 */
@ApplicationScoped
public class LostChanges implements Reaction<WorkflowEvent> {

    private final Workflows workflows;
    private final Improvements improvements;

    LostChanges(Workflows workflows, Improvements improvements) {
        this.workflows = workflows;
        this.improvements = improvements;
    }

    @Override
    public String name() {
        return "lost-changes";
    }

    @Override
    public List<Outgoing> outcome(Recorded<WorkflowEvent> event) {
        if (event.event() instanceof WorkflowDefined defined && defined.improvement() != null) {
            return again(defined, defined.improvement())
                    .map(next -> List.of(Outgoing.following(event, "workflow", 0, next)))
                    .orElse(List.of());
        }
        return List.of();
    }

    private Optional<WorkflowDefined> again(WorkflowDefined late, ImprovementId improvement) {
        return workflows
                .find(late.workflow())
                .flatMap(now -> improvements
                        .find(improvement)
                        .flatMap(state -> state.stepChanges().stream()
                                .filter(change -> change.workflow().equals(late.workflow()))
                                .flatMap(change ->
                                        now.improved(change, improvement, late.by(), late.definedAt()).stream())
                                .findFirst()));
    }
}
