package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workflow in the latest version that was declared. */
public record DeclaredWorkflow(WorkflowDefined definition) {

    public static DeclaredWorkflow after(@Nullable DeclaredWorkflow before, WorkflowDefined defined) {
        if (before != null && before.definition.version() >= defined.version()) {
            return before;
        }
        return new DeclaredWorkflow(defined);
    }

    public Optional<Step> step(String name) {
        return definition.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst();
    }

    /** The constraint that noticed a violation, when one did. */
    public Optional<Constraint> constraintBehind(Source source) {
        return definition.constraints().stream()
                .filter(constraint -> source.kind() == SourceKind.WORKFLOW_CONSTRAINT
                        && source.name().equals(definition.workflow() + "/" + constraint.id()))
                .findFirst();
    }

    /** How this version is cited as evidence: {@code name@version}. */
    public String citation() {
        return definition.workflow() + "@" + definition.version();
    }
}
