package dev.ratchet.detector.kafka;

import dev.ratchet.detector.domain.workflow.ImprovementState;
import dev.ratchet.detector.domain.workflow.Improvements;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ProcessChange;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** When an approval wins and its improvement enhances a workflow: the workflow's next version, with the step automated. */
@ApplicationScoped
public class ApprovedChanges implements Reaction<ImprovementEvent> {

    private final Improvements improvements;
    private final Workflows workflows;
    private final UpToDate upToDate;

    ApprovedChanges(Improvements improvements, Workflows workflows, UpToDate upToDate) {
        this.improvements = improvements;
        this.workflows = workflows;
        this.upToDate = upToDate;
    }

    @Override
    public String name() {
        return "approved-changes";
    }

    @Override
    public List<Outgoing> outcome(Recorded<ImprovementEvent> event) {
        if (!(event.event() instanceof ImprovementApproved approved)) {
            return List.of();
        }
        return improvements
                .find(approved.id())
                .filter(state -> state.isApprovedBy(event.id()))
                .flatMap(state -> changed(state, approved))
                .map(defined -> List.of(Outgoing.following(event, "workflow", 0, defined)))
                .orElse(List.of());
    }

    private Optional<WorkflowDefined> changed(ImprovementState state, ImprovementApproved approved) {
        if (state.proposal().type() != ImprovementType.WORKFLOW_ENHANCEMENT) {
            return Optional.empty();
        }
        upToDate.orRetry();
        ProcessChange change = state.proposal().processChange();
        return workflows
                .find(change.workflow())
                .flatMap(workflow -> workflow.improved(change, approved.id(), approved.by(), approved.approvedAt()));
    }
}
