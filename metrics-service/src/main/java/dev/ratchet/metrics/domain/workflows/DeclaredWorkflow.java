package dev.ratchet.metrics.domain.workflows;

import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workflow's steps and checklist items in its newest version.
 *
 * @param declaredSince when its first version was defined
 */
public record DeclaredWorkflow(
        String workflow, int version, List<String> steps, List<String> checklist, Instant declaredSince) {

    public DeclaredWorkflow {
        steps = List.copyOf(steps);
        checklist = List.copyOf(checklist);
    }

    /** The workflow after a definition; an older version than the known one changes nothing. */
    public static DeclaredWorkflow after(@Nullable DeclaredWorkflow before, WorkflowDefined event) {
        if (before != null && event.version() <= before.version()) {
            return before;
        }
        return new DeclaredWorkflow(
                event.workflow(),
                event.version(),
                event.steps().stream().map(Step::name).distinct().toList(),
                event.checklist().stream().distinct().toList(),
                before == null ? event.definedAt() : before.declaredSince());
    }
}
