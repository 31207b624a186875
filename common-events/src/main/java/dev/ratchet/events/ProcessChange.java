package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.WorkflowEvent.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in a workflow.
 *
 * @param step the step to automate or to add
 * @param automation the command that performs it; absent when a person goes on doing it
 * @param constraint what is to hold of every run, as it was mined from runs; absent where nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessChange(
        String workflow,
        String description,
        @Nullable String step,
        @Nullable String automation,
        @Nullable Constraint constraint) {

    /** A change that asks nothing new of runs. */
    public ProcessChange(String workflow, String description, @Nullable String step, @Nullable String automation) {
        this(workflow, description, step, automation, null);
    }

    public ProcessChange {
        Bounds.name("processChange.workflow", workflow);
        Bounds.text("processChange.description", description);
        Bounds.optionalName("processChange.step", step);
        Bounds.optionalText("processChange.automation", automation);
    }
}
