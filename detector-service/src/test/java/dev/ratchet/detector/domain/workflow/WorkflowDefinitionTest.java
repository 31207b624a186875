package dev.ratchet.detector.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkflowDefinitionTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final ImprovementId IMPROVEMENT = ImprovementId.parse("IMP-2025-10-30-001");
    private static final Step SHIP = new Step("ship", null, null, false);
    private static final Step ANNOUNCE = new Step("announce", "Tell everybody", "announce ${artifact.name}", false);

    @Test
    void a_workflow_that_is_declared_first_has_version_one() {
        Optional<WorkflowDefined> defined = WorkflowDefinition.declared(null, declaration(SHIP), "anna", TEN);

        assertThat(defined).hasValueSatisfying(first -> {
            assertThat(first.version()).isEqualTo(1);
            assertThat(first.by()).isEqualTo("anna");
        });
    }

    @Test
    void declaring_the_same_again_changes_nothing() {
        WorkflowDefinition workflow = workflow(SHIP, ANNOUNCE);

        Optional<WorkflowDefined> again =
                WorkflowDefinition.declared(workflow, declaration(SHIP, ANNOUNCE), "ben", TEN.plusSeconds(60));

        assertThat(again).isEmpty();
    }

    @Test
    void declaring_something_else_is_the_next_version() {
        WorkflowDefinition workflow = workflow(SHIP);

        Optional<WorkflowDefined> next =
                WorkflowDefinition.declared(workflow, declaration(SHIP, ANNOUNCE), "anna", TEN);

        assertThat(next)
                .hasValueSatisfying(second -> assertThat(second.version()).isEqualTo(2));
    }

    @Test
    void an_improvement_automates_the_step_with_the_command_that_it_has() {
        WorkflowDefinition workflow = workflow(SHIP, ANNOUNCE);

        WorkflowDefined improved = workflow.improved(change("announce", null), IMPROVEMENT, "reviewer-1", TEN)
                .orElseThrow();

        assertThat(improved.version()).isEqualTo(2);
        assertThat(improved.improvement()).isEqualTo(IMPROVEMENT);
        assertThat(improved.steps())
                .containsExactly(SHIP, new Step("announce", "Tell everybody", "announce ${artifact.name}", true));
    }

    @Test
    void an_improvement_changes_nothing_else_of_the_step() {
        WorkflowDefinition workflow = workflow(new Step("announce", null, "shout", false));

        WorkflowDefined improved = workflow.improved(change("announce", null), IMPROVEMENT, "reviewer-1", TEN)
                .orElseThrow();

        assertThat(improved.steps()).containsExactly(new Step("announce", null, "shout", true));
    }

    @Test
    void an_improvement_adds_a_step_that_was_not_there() {
        WorkflowDefinition workflow = workflow(SHIP);

        WorkflowDefined improved = workflow.improved(change("announce", "shout"), IMPROVEMENT, "reviewer-1", TEN)
                .orElseThrow();

        assertThat(improved.steps()).containsExactly(SHIP, new Step("announce", "Automate it", "shout", true));
    }

    @Test
    void an_improvement_without_a_step_or_a_command_changes_no_workflow() {
        WorkflowDefinition workflow = workflow(SHIP);

        assertThat(workflow.improved(change(null, "shout"), IMPROVEMENT, "reviewer-1", TEN))
                .isEmpty();
        assertThat(workflow.improved(change("ship", null), IMPROVEMENT, "reviewer-1", TEN))
                .isEmpty();
    }

    @Test
    void what_is_automated_already_is_not_changed_again() {
        WorkflowDefinition workflow = improved(workflow(SHIP, ANNOUNCE));

        assertThat(workflow.improved(change("announce", null), IMPROVEMENT, "reviewer-1", TEN))
                .isEmpty();
    }

    @Test
    void declaring_the_workflow_as_it_was_does_not_undo_an_improvement() {
        WorkflowDefinition workflow = improved(workflow(SHIP, ANNOUNCE));

        Optional<WorkflowDefined> again =
                WorkflowDefinition.declared(workflow, declaration(SHIP, ANNOUNCE), "anna", TEN);

        assertThat(again).isEmpty();
    }

    @Test
    void a_new_declaration_keeps_what_an_improvement_automated() {
        WorkflowDefinition workflow = improved(workflow(SHIP, ANNOUNCE));
        Step pack = new Step("pack", null, null, false);

        WorkflowDefined next = WorkflowDefinition.declared(workflow, declaration(pack, SHIP, ANNOUNCE), "anna", TEN)
                .orElseThrow();
        WorkflowDefinition after = WorkflowDefinition.after(workflow, next);

        assertThat(after.current().version()).isEqualTo(3);
        assertThat(after.step("announce").map(Step::automated)).contains(true);
        assertThat(after.improved()).containsEntry("announce", IMPROVEMENT);
    }

    @Test
    void of_two_definitions_with_the_same_version_the_first_on_the_log_counts() {
        WorkflowDefinition workflow = workflow(SHIP);
        WorkflowDefined second = WorkflowDefinition.declared(workflow, declaration(ANNOUNCE), "anna", TEN)
                .orElseThrow();
        WorkflowDefined rival = WorkflowDefinition.declared(workflow, declaration(SHIP, ANNOUNCE), "ben", TEN)
                .orElseThrow();

        WorkflowDefinition after = WorkflowDefinition.after(WorkflowDefinition.after(workflow, second), rival);

        assertThat(after.current()).isEqualTo(second);
    }

    @Test
    void what_was_mined_from_runs_is_asked_for_once_and_stays_when_the_workflow_is_declared_again() {
        WorkflowDefinition workflow = workflow(SHIP, ANNOUNCE);

        WorkflowDefined asking =
                workflow.improved(mined(), IMPROVEMENT, "reviewer-1", TEN).orElseThrow();
        WorkflowDefinition after = WorkflowDefinition.after(workflow, asking);

        assertThat(asking.constraints()).extracting(Constraint::id).containsExactly("mined-weigh-before-ship");
        assertThat(asking.steps()).extracting(Step::name).containsExactly("ship", "announce", "weigh");
        assertThat(after.improved(mined(), IMPROVEMENT, "reviewer-1", TEN)).isEmpty();
        assertThat(WorkflowDefinition.declared(after, declaration(SHIP, ANNOUNCE), "anna", TEN))
                .isEmpty();
        assertThat(WorkflowDefinition.declared(after, declaration(SHIP), "anna", TEN)
                        .orElseThrow()
                        .constraints())
                .hasSize(1);
    }

    private static ProcessChange mined() {
        Constraint asked = new Constraint(
                "mined-weigh-before-ship",
                ConstraintTemplate.PRECEDENCE,
                "weigh",
                "ship",
                null,
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                "${artifact.name} is too heavy",
                "weighed before it is shipped",
                "nobody weighed it",
                null);
        return new ProcessChange("release", "Weigh it", "weigh", null, asked);
    }

    private static WorkflowDefinition improved(WorkflowDefinition workflow) {
        return WorkflowDefinition.after(
                workflow,
                workflow.improved(change("announce", null), IMPROVEMENT, "reviewer-1", TEN)
                        .orElseThrow());
    }

    private static WorkflowDefinition workflow(Step... steps) {
        return WorkflowDefinition.after(
                null,
                WorkflowDefinition.declared(null, declaration(steps), "anna", TEN)
                        .orElseThrow());
    }

    private static WorkflowDeclaration declaration(Step... steps) {
        return new WorkflowDeclaration("release", null, List.of(steps), List.of(), List.of());
    }

    private static ProcessChange change(@Nullable String step, @Nullable String automation) {
        return new ProcessChange("release", "Automate it", step, automation);
    }
}
