package dev.ratchet.detector.kafka;

import dev.ratchet.detector.domain.workflow.ImprovementState;
import dev.ratchet.detector.domain.workflow.Improvements;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When an approval wins and its improvement enhances workflows: the next version of each, with the step automated. */
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
                .map(state -> changed(event, state, approved))
                .orElse(List.of());
    }

    private List<Outgoing> changed(
            Recorded<ImprovementEvent> event, ImprovementState state, ImprovementApproved approved) {
        List<ProcessChange> changes = state.stepChanges();
        if (changes.isEmpty()) {
            return List.of();
        }
        upToDate.orRetry();
        List<Outgoing> outgoing = new ArrayList<>();
        for (int at = 0; at < changes.size(); at++) {
            int ordinal = at;
            changed(changes.get(at), approved)
                    .map(defined -> Outgoing.following(event, "workflow", ordinal, defined))
                    .ifPresent(outgoing::add);
        }
        return outgoing;
    }

    private Optional<WorkflowDefined> changed(ProcessChange change, ImprovementApproved approved) {
        return workflows
                .find(change.workflow())
                .flatMap(workflow -> workflow.improved(change, approved.id(), approved.by(), approved.approvedAt()));
    }
}
