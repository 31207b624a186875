package dev.ratchet.analyzer.domain.proposal;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.CaseFiles;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinedConstraintTest {

    private static final Instant NOON = Instant.parse("2025-11-20T12:00:00Z");
    private static final Portrait REPORTED = Portraits.of(
            "Unweighed", violation(1, "unit-1", "unit-1 is too heavy"), violation(2, "unit-2", "unit-2 is too heavy"));

    @Test
    void a_step_that_all_sound_runs_have_and_no_violating_one_is_asked_for() {
        CaseFile file = file(REPORTED, run(1, "success", "load", "leave"), run(2, "success", "load", "leave"));

        MinedConstraint mined =
                MinedConstraint.of(file, sound(8, "load", "weigh", "leave")).orElseThrow();
        Proposal proposal = ProposalDraft.of(
                List.of(new Dossier(file, new Lesson.Nothing("Nothing tells them apart"), Optional.of(mined))),
                Optional.empty());

        assertThat(mined).isEqualTo(new MinedConstraint("weigh", null, 8, 2, 0));
        assertThat(proposal.type()).isEqualTo(ImprovementType.WORKFLOW_ENHANCEMENT);
        assertThat(Objects.requireNonNull(proposal.rule()).check()).isEqualTo("\"weigh\" in steps.completed");
        ProcessChange change = proposal.processChange();
        assertThat(change.step()).isEqualTo("weigh");
        Constraint constraint = Objects.requireNonNull(change.constraint());
        assertThat(constraint.template()).isEqualTo(ConstraintTemplate.EXISTENCE);
        assertThat(constraint.description()).isEqualTo("${artifact.name} is too heavy");
        assertThat(Objects.requireNonNull(proposal.outlook()).workflowDiff())
                .contains("+version: 4", "+  - name: weigh", "+  - id: mined-weigh", "+    template: existence");
        assertThat(proposal.against())
                .contains("Mined from runs: the step 'weigh' is part of 8 of 8 sound runs, so of 68 % of them at least"
                        + " (exact, one-sided 95 %), and of none of 2 violating ones, so at least 22 % of these"
                        + " lack it");
    }

    @Test
    void an_order_that_all_sound_runs_keep_and_no_violating_one_is_asked_for() {
        CaseFile file = file(
                REPORTED, run(1, "success", "load", "leave", "weigh"), run(2, "success", "load", "leave", "weigh"));

        assertThat(MinedConstraint.of(file, sound(5, "load", "weigh", "leave")))
                .hasValue(new MinedConstraint("weigh", "leave", 5, 2, 0));
    }

    @Test
    void nothing_is_mined_from_few_runs_or_from_runs_that_broke_off() {
        CaseFile one = file(REPORTED, run(1, "success", "load"));
        CaseFile brokenOff = file(REPORTED, run(1, "failure", "load"), run(2, "failure", "load"));
        CaseFile two = file(REPORTED, run(1, "success", "load"), run(2, "success", "load"));

        assertThat(MinedConstraint.of(one, sound(8, "load", "weigh"))).isEmpty();
        assertThat(MinedConstraint.of(brokenOff, sound(8, "load", "weigh"))).isEmpty();
        assertThat(MinedConstraint.of(two, sound(4, "load", "weigh"))).isEmpty();
        assertThat(MinedConstraint.of(two, sound(5, "load", "weigh"))).isPresent();
    }

    @Test
    void what_one_violating_run_keeps_or_the_workflow_asks_for_already_is_not_mined() {
        CaseFile kept = file(REPORTED, run(1, "success", "load", "weigh"), run(2, "success", "load"));
        CaseFile asked = file(REPORTED, run(1, "success", "load"), run(2, "success", "load"));
        Portrait noticed = Portraits.of(
                "Not packed",
                violation(1, "unit-1", "not packed").by(SourceKind.WORKFLOW_CONSTRAINT, "shipping/packed"),
                violation(2, "unit-2", "not packed").by(SourceKind.WORKFLOW_CONSTRAINT, "shipping/packed"));

        assertThat(MinedConstraint.of(kept, sound(8, "load", "weigh"))).isEmpty();
        assertThat(MinedConstraint.of(asked, sound(8, "load", "pack"))).isEmpty();
        assertThat(MinedConstraint.of(
                        file(noticed, run(1, "success", "load"), run(2, "success", "load")), sound(8, "load", "weigh")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RESPONSE, true", "PRECEDENCE, false", "SUCCESSION, false"})
    void only_a_constraint_of_the_same_order_asks_for_it_already(ConstraintTemplate template, boolean isMined) {
        Constraint asked = new Constraint(
                "weighed",
                template,
                "weigh",
                "leave",
                null,
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                "not weighed",
                "weighed",
                "not weighed",
                null);
        CaseFile file = CaseFiles.of(
                REPORTED,
                CaseFiles.workflow(asked, new Step("weigh", null, null, false)),
                List.of(run(1, "success", "load", "leave", "weigh"), run(2, "success", "load", "leave", "weigh")),
                List.of());

        assertThat(MinedConstraint.of(file, sound(5, "load", "weigh", "leave")).isPresent())
                .isEqualTo(isMined);
    }

    @Test
    void of_several_the_one_that_the_violations_speak_of_is_asked_for_and_the_others_are_counted() {
        CaseFile file = file(REPORTED, run(1, "success", "load"), run(2, "success", "load"));

        assertThat(MinedConstraint.of(file, sound(8, "load", "weigh", "seal")))
                .hasValue(new MinedConstraint("weigh", null, 8, 2, 1));
    }

    private static CaseFile file(Portrait portrait, ClosedRun... runs) {
        return CaseFiles.of(portrait, CaseFiles.workflow(null, false), List.of(runs), List.of());
    }

    private static List<ClosedRun> sound(int count, String... steps) {
        return IntStream.range(100, 100 + count)
                .mapToObj(number -> run(number, "success", steps))
                .toList();
    }

    private static ClosedRun run(int number, String outcome, String... steps) {
        return new ClosedRun(new RunClosed(
                "shipping",
                "run-" + number,
                Artifact.named("unit-" + number),
                List.of(steps),
                List.of(),
                outcome,
                NOON,
                NOON));
    }
}
