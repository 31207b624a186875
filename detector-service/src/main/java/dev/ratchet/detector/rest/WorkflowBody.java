package dev.ratchet.detector.rest;

import dev.ratchet.detector.domain.workflow.WorkflowDeclaration;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Gate;
import dev.ratchet.events.WorkflowEvent.Step;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a workflow is declared to be. */
public record WorkflowBody(
        @Schema(description = "May be left out; else the name in the path") @Nullable
        String name,

        @Nullable String description,
        @Schema(required = true) @Nullable List<StepBody> steps,
        @Nullable List<Constraint> constraints,
        @Nullable List<String> checklist,

        @Schema(
                description = "The gates that a run must ask before it takes a step, one a checkpoint: a step that is"
                        + " taken without is a violation once the grace has passed")
        @Nullable
        List<Gate> gates) {

    /** One step; not automated unless it says so. */
    public record StepBody(
            @Schema(required = true) String name,
            @Nullable String description,

            @Schema(description = "The command that performs the step without a person") @Nullable
            String automation,

            @Nullable Boolean automated) {

        Step step() {
            return new Step(name, description, automation, automated != null && automated);
        }
    }

    WorkflowDeclaration declaration(String workflow) {
        if (name != null && !name.equals(workflow)) {
            throw new InvalidValue("name", "the name in the path, " + workflow, name);
        }
        return new WorkflowDeclaration(
                workflow,
                description,
                Bounds.list("steps", steps).stream().map(StepBody::step).toList(),
                Bounds.list("constraints", constraints),
                Bounds.list("checklist", checklist),
                Bounds.list("gates", gates));
    }
}
