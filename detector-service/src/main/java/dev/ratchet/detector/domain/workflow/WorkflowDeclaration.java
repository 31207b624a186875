package dev.ratchet.detector.domain.workflow;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Gate;
import dev.ratchet.events.WorkflowEvent.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow is to be: its steps, what must hold of every run, and what people check. Consistent in itself: names
 * are unique, and constraints and gates speak only of declared steps.
 */
public record WorkflowDeclaration(
        String workflow,
        @Nullable String description,
        List<Step> steps,
        List<Constraint> constraints,
        List<String> checklist,
        List<Gate> gates) {

    public WorkflowDeclaration {
        Bounds.name("workflow", workflow);
        Bounds.optionalText("description", description);
        steps = Bounds.list("steps", steps);
        constraints = Bounds.list("constraints", constraints);
        checklist = Bounds.list("checklist", checklist);
        if (steps.isEmpty()) {
            throw new InvalidValue("steps", "a list of at least one step", "empty");
        }
        mustBeUnique("steps.name", steps, Step::name);
        mustBeUnique("constraints.id", constraints, Constraint::id);
        Set<String> declared = steps.stream().map(Step::name).collect(Collectors.toSet());
        for (Constraint constraint : constraints) {
            mustFit(workflow, declared, constraint);
        }
        checklist.forEach(item -> Bounds.text("checklist", item));
        gates = Bounds.list("gates", gates);
        mustBeUnique("gates.checkPoint", gates, gate -> gate.checkPoint().wireName());
        gates.forEach(gate -> mustBeDeclared("gates.before", declared, gate.before()));
    }

    /** A declaration that names no gates. */
    public WorkflowDeclaration(
            String workflow,
            @Nullable String description,
            List<Step> steps,
            List<Constraint> constraints,
            List<String> checklist) {
        this(workflow, description, steps, constraints, checklist, List.of());
    }

    private static <T> void mustBeUnique(String field, List<T> all, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(name.apply(one))) {
                throw new InvalidValue(field, "different from all others", name.apply(one));
            }
        }
    }

    private static void mustFit(String workflow, Set<String> declared, Constraint constraint) {
        Bounds.name("constraints.id", workflow + "/" + constraint.id());
        mustBeDeclared("constraints.step", declared, constraint.step());
        String activation = constraint.activation();
        if (activation != null) {
            mustBeDeclared("constraints.activation", declared, activation);
            if (activation.equals(constraint.step())) {
                throw new InvalidValue("constraints.activation", "another step than the required one", activation);
            }
        }
        if (constraint.within() != null && !mayHaveDeadline(constraint.template())) {
            throw new InvalidValue(
                    "constraints.within", "absent for " + constraint.template().wireName(), constraint.within());
        }
        Wording.mustBeKnown("constraints.description", constraint.description());
        Wording.mustBeKnown("constraints.expectedBehavior", constraint.expectedBehavior());
        Wording.mustBeKnown("constraints.actualBehavior", constraint.actualBehavior());
    }

    private static void mustBeDeclared(String field, Set<String> declared, String step) {
        if (!declared.contains(step)) {
            throw new InvalidValue(
                    field,
                    "one of the declared steps "
                            + String.join(", ", declared.stream().sorted().toList()),
                    step);
        }
    }

    private static boolean mayHaveDeadline(ConstraintTemplate template) {
        return template == ConstraintTemplate.EXISTENCE || template == ConstraintTemplate.RESPONSE;
    }
}
