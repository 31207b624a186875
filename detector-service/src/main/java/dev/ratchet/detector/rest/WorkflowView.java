package dev.ratchet.detector.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.detector.domain.workflow.WorkflowDefinition;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Gate;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as it stands.
 *
 * @param improvement the improvement that this version comes from; absent when it was declared
 * @param improved the steps that improvements automated, with the improvement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkflowView(
        String name,
        int version,
        @Nullable String description,
        List<Step> steps,
        List<Constraint> constraints,
        List<String> checklist,
        List<Gate> gates,
        Instant definedAt,
        String by,
        @Nullable ImprovementId improvement,
        Map<String, ImprovementId> improved) {

    static WorkflowView of(WorkflowDefinition workflow) {
        WorkflowDefined current = workflow.current();
        return new WorkflowView(
                current.workflow(),
                current.version(),
                current.description(),
                current.steps(),
                current.constraints(),
                current.checklist(),
                current.everyGate(),
                current.definedAt(),
                current.by(),
                current.improvement(),
                workflow.improved());
    }
}
