package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the detector writes on {@link Topic#WORKFLOWS}; keyed by workflow. */
public sealed interface WorkflowEvent extends Event {

    String workflow();

    @Override
    default String key() {
        return workflow();
    }

    /**
     * One step of a workflow.
     *
     * @param automation the command that performs the step without a person; absent when there is none
     * @param automated whether pipelines are to run that command themselves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String name,
            @Nullable String description,
            @Nullable String automation,
            boolean automated) {

        public Step {
            Bounds.name("steps.name", name);
            Bounds.optionalText("steps.description", description);
            Bounds.optionalText("steps.automation", automation);
            if (automated && automation == null) {
                throw new InvalidValue("steps.automated", "false where there is no automation", "true");
            }
        }
    }

    /**
     * What must hold of every run, and which violation it is when it does not.
     *
     * @param step the step that is required ({@code absence}: forbidden)
     * @param activation for {@code precedence} the step that must not come before {@code step}, for {@code response}
     *     the step after which {@code step} must come, for {@code succession} both
     * @param within for {@code response} and {@code existence}: how long after the activation (the start of the run)
     *     {@code step} may take; absent means until the run ends
     * @param remediation how to put it right; may name {@code ${artifact.name}} and the like
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Constraint(
            String id,
            ConstraintTemplate template,
            String step,
            @Nullable String activation,
            @Nullable Duration within,
            ViolationType type,
            Severity severity,
            String description,
            String expectedBehavior,
            String actualBehavior,
            @Nullable String remediation) {

        public Constraint {
            Bounds.name("constraints.id", id);
            Bounds.present("constraints.template", template);
            Bounds.name("constraints.step", step);
            boolean isUnary = template == ConstraintTemplate.EXISTENCE || template == ConstraintTemplate.ABSENCE;
            if (isUnary != (activation == null)) {
                throw new InvalidValue(
                        "constraints.activation",
                        isUnary ? "absent for " + template.wireName() : "present for " + template.wireName(),
                        String.valueOf(activation));
            }
            Bounds.optionalName("constraints.activation", activation);
            if (within != null && (within.isNegative() || within.isZero())) {
                throw new InvalidValue("constraints.within", "a positive duration", within);
            }
            Bounds.present("constraints.type", type);
            Bounds.present("constraints.severity", severity);
            Bounds.text("constraints.description", description);
            Bounds.text("constraints.expectedBehavior", expectedBehavior);
            Bounds.text("constraints.actualBehavior", actualBehavior);
            Bounds.optionalText("constraints.remediation", remediation);
        }
    }

    /**
     * A gate that every run must have asked before it takes a step.
     *
     * @param before the step that is taken only when the gate has let the artifact pass
     * @param grace how long a decision may be on its way to the log before its absence counts; absent means as configured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gate(
            CheckPoint checkPoint, String before, @Nullable Duration grace) {

        public Gate {
            Bounds.present("gates.checkPoint", checkPoint);
            Bounds.name("gates.before", before);
            if (grace != null && (grace.isNegative() || grace.isZero() || grace.compareTo(Duration.ofDays(1)) > 0)) {
                throw new InvalidValue("gates.grace", "a positive duration of at most a day", grace);
            }
        }
    }

    /**
     * Emitted when a workflow is declared or changed; the whole workflow, with the next version.
     *
     * @param improvement the improvement that asked for the change, where one did
     * @param gates the gates that its runs must ask; absent where the definition names none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkflowDefined(
            String workflow,
            int version,
            @Nullable String description,
            List<Step> steps,
            List<Constraint> constraints,
            List<String> checklist,
            Instant definedAt,
            String by,
            @Nullable ImprovementId improvement,
            @Nullable List<Gate> gates)
            implements WorkflowEvent {

        public WorkflowDefined {
            Bounds.name("workflow", workflow);
            Bounds.within("version", version, 1, Integer.MAX_VALUE);
            Bounds.optionalText("description", description);
            steps = Bounds.list("steps", steps);
            constraints = Bounds.list("constraints", constraints);
            checklist = Bounds.texts("checklist", checklist);
            Bounds.time("definedAt", definedAt);
            Bounds.name("by", by);
            gates = gates == null || gates.isEmpty() ? null : Bounds.list("gates", gates);
        }

        /** A workflow that names no gates. */
        public WorkflowDefined(
                String workflow,
                int version,
                @Nullable String description,
                List<Step> steps,
                List<Constraint> constraints,
                List<String> checklist,
                Instant definedAt,
                String by,
                @Nullable ImprovementId improvement) {
            this(workflow, version, description, steps, constraints, checklist, definedAt, by, improvement, null);
        }

        /** The gates that its runs must ask; none where the definition names none. */
        public List<Gate> everyGate() {
            return gates == null ? List.of() : gates;
        }

        @Override
        public Instant at() {
            return definedAt;
        }
    }

    /**
     * Emitted when a run has ended and its constraints have been judged.
     *
     * @param steps the steps that were completed, in the order in which they ended
     * @param violated the ids of the constraints that the run violated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunClosed(
            String workflow,
            String run,
            Artifact artifact,
            List<String> steps,
            List<String> violated,
            String outcome,
            Instant startedAt,
            Instant closedAt)
            implements WorkflowEvent {

        public RunClosed {
            Bounds.name("workflow", workflow);
            Bounds.name("run", run);
            Bounds.present("artifact", artifact);
            steps = Bounds.names("steps", steps);
            violated = Bounds.names("violated", violated);
            Bounds.name("outcome", outcome);
            Bounds.time("startedAt", startedAt);
            Bounds.time("closedAt", closedAt);
        }

        @Override
        public Instant at() {
            return closedAt;
        }
    }
}
