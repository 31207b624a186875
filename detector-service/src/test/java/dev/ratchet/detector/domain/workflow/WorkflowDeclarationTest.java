package dev.ratchet.detector.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Step;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkflowDeclarationTest {

    private static final Step LABEL = new Step("label", null, null, false);
    private static final Step SHIP = new Step("ship", null, null, false);

    @Test
    void a_constraint_that_names_a_step_which_the_workflow_does_not_declare_is_refused() {
        refused("constraints.step", "label, ship", constraint("stamp", "ship", null, "Sent without a stamp"));
        refused("constraints.activation", "label, ship", constraint("label", "send", null, "Sent without a label"));
    }

    @Test
    void a_constraint_can_not_relate_a_step_to_itself() {
        refused("constraints.activation", "another step", constraint("ship", "ship", null, "Sent twice"));
    }

    @Test
    void a_placeholder_that_no_run_fills_in_is_refused() {
        refused("constraints.description", "artifact.name", constraint("label", "ship", null, "No label on ${parcel}"));
    }

    @Test
    void a_deadline_on_a_template_that_has_none_is_refused() {
        refused("constraints.within", "absent", constraint("label", "ship", Duration.ofHours(1), "No label"));
    }

    @Test
    void names_of_steps_and_ids_of_constraints_are_unique() {
        Constraint constraint = constraint("label", "ship", null, "No label");

        refused("constraints.id", "different", constraint, constraint);
        assertThatThrownBy(() -> new WorkflowDeclaration("release", null, List.of(SHIP, SHIP), List.of(), List.of()))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("steps.name"));
    }

    @Test
    void a_workflow_without_a_step_is_refused() {
        assertThatThrownBy(() -> new WorkflowDeclaration("release", null, List.of(), List.of(), List.of()))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("steps"));
    }

    private static void refused(String field, String hint, Constraint... constraints) {
        assertThatThrownBy(() ->
                        new WorkflowDeclaration("release", null, List.of(LABEL, SHIP), List.of(constraints), List.of()))
                .hasMessageContaining(hint)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    private static Constraint constraint(
            String step, String activation, @Nullable Duration within, String description) {
        return new Constraint(
                "label-before-ship",
                ConstraintTemplate.PRECEDENCE,
                step,
                activation,
                within,
                ViolationType.WORKFLOW,
                Severity.LOW,
                description,
                "There is a label",
                "There is none",
                null);
    }
}
