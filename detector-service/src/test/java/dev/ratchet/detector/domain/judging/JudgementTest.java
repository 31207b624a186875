package dev.ratchet.detector.domain.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final Map<String, Object> PARCELS = Map.of("name", "parcels", "version", "1.2.0");
    private static final WorkflowDefined RELEASE = new WorkflowDefined(
            "release",
            1,
            null,
            List.of(
                    new Step("label", null, null, false),
                    new Step("ship", null, null, false),
                    new Step("announce", null, null, false)),
            List.of(
                    constraint("label-before-ship", ConstraintTemplate.PRECEDENCE, "label"),
                    constraint("announce-after-ship", ConstraintTemplate.RESPONSE, "announce")),
            List.of(),
            TEN,
            "rule-admin",
            null);

    @Test
    void a_run_that_skipped_a_step_breaches_the_constraint_on_it() {
        Run run = run(event(1, "step.finished", "ship"), event(2, "step.finished", "announce"), ended(3));

        Judgement judgement = Judgement.of(run, RELEASE, TEN).orElseThrow();

        assertThat(judgement.breaches())
                .extracting(breach -> breach.constraint().id())
                .containsExactly("label-before-ship");
        assertThat(judgement.closed("release"))
                .contains(new RunClosed(
                        "release",
                        "run-1",
                        new Artifact("parcels", "1.2.0", null, null),
                        List.of("ship", "announce"),
                        List.of("label-before-ship"),
                        "success",
                        TEN,
                        TEN.plusSeconds(3)));
    }

    @Test
    void a_sound_run_is_closed_without_a_violated_constraint() {
        Run run = run(
                event(1, "step.finished", "label"),
                event(2, "step.finished", "ship"),
                event(3, "step.finished", "announce"),
                ended(4));

        Judgement judgement = Judgement.of(run, RELEASE, TEN).orElseThrow();

        assertThat(judgement.breaches()).isEmpty();
        assertThat(judgement.closed("release"))
                .hasValueSatisfying(closed -> assertThat(closed.violated()).isEmpty());
    }

    @Test
    void an_open_run_is_not_closed() {
        Run run = run(event(1, "step.finished", "label"));

        assertThat(Judgement.of(run, RELEASE, TEN).orElseThrow().closed("release"))
                .isEmpty();
    }

    @Test
    void a_run_that_works_on_nobody_knows_what_is_not_judged() {
        PipelineReported start = new PipelineReported(
                "e-0", "/ci", "dev.ratchet.pipeline.run.started", null, TEN, Map.of("run", "run-1"));
        Run run = Objects.requireNonNull(Run.after(null, start, TEN, TEN));

        assertThat(Judgement.of(run, RELEASE, TEN)).isEmpty();
    }

    @Test
    void a_breach_is_told_in_the_words_of_the_constraint_about_the_artifact() {
        Run run = run(event(1, "step.finished", "ship"), event(2, "step.finished", "announce"), ended(3));
        Breach breach = Judgement.of(run, RELEASE, TEN).orElseThrow().breaches().getFirst();

        Finding finding = breach.finding();

        assertThat(finding.description()).isEqualTo("label is missing for parcels 1.2.0");
        assertThat(finding.context().expectedBehavior()).isEqualTo("There is a label of parcels");
        assertThat(finding.context().actualBehavior()).isEqualTo("There is none in run-1 of release");
        assertThat(finding.context().step()).isEqualTo("label");
        assertThat(finding.context().affectedArtifact()).isEqualTo("parcels");
        assertThat(finding.source()).isEqualTo(new Source(SourceKind.WORKFLOW_CONSTRAINT, "release/label-before-ship"));
        assertThat(finding.run()).isEqualTo("run-1");
        assertThat(finding.artifactVersion()).isEqualTo("1.2.0");
        assertThat(finding.detectedAt()).isEqualTo(TEN.plusSeconds(3));
    }

    @Test
    void the_same_breach_has_the_same_event_id_whenever_it_is_judged() {
        Run run = run(event(1, "step.finished", "ship"), ended(3));

        List<String> first = ids(Judgement.of(run, RELEASE, TEN).orElseThrow());
        List<String> again = ids(Judgement.of(run, RELEASE, TEN.plusSeconds(99)).orElseThrow());

        assertThat(first).hasSize(2).doesNotHaveDuplicates().isEqualTo(again);
    }

    private static List<String> ids(Judgement judgement) {
        return judgement.breaches().stream().map(Breach::eventId).toList();
    }

    private static Constraint constraint(String id, ConstraintTemplate template, String step) {
        return new Constraint(
                id,
                template,
                step,
                "ship",
                null,
                ViolationType.DOCUMENTATION,
                Severity.MEDIUM,
                step + " is missing for ${artifact.name} ${artifact.version}",
                "There is a " + step + " of ${artifact.name}",
                "There is none in ${run} of ${workflow}",
                null);
    }

    private static Run run(PipelineReported... events) {
        @Nullable Run run = Run.after(null, event(0, "run.started", null), TEN, TEN);
        for (PipelineReported event : events) {
            run = Run.after(run, event, event.at(), TEN);
        }
        return Objects.requireNonNull(run);
    }

    private static PipelineReported ended(int second) {
        return event(second, "run.finished", null);
    }

    private static PipelineReported event(int second, String predicate, @Nullable String step) {
        Map<String, Object> data = new HashMap<>(Map.of("run", "run-1", "workflow", "release", "artifact", PARCELS));
        if (step != null) {
            data.put("step", step);
        }
        return new PipelineReported(
                "e-" + second, "/ci", "dev.ratchet.pipeline." + predicate, null, TEN.plusSeconds(second), data);
    }
}
