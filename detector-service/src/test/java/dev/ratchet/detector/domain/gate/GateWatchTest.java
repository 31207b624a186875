package dev.ratchet.detector.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.detector.DecisionSamples;
import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.workflow.WorkflowDefinition;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.OperationEvent.DecisionsJournalled;
import dev.ratchet.events.OperationEvent.JournalDrained;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.WorkflowEvent.Gate;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateWatchTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final GateStands USUAL = new GateStands(Set.of("deploy"), GRACE);

    private final GateLog log = new GateLog();
    private final GateWatch watch = new GateWatch(log, log, log);

    @Test
    void a_deployment_that_the_gate_had_let_pass_is_none() {
        log.tells(allowed("D-1", "1.2.0", "run-1", TEN.minusSeconds(60)), TEN.minusSeconds(60));

        assertThat(watch.skipped(deployment())).isEmpty();
    }

    @Test
    void a_deployment_about_which_nobody_asked_is_one_where_the_workflow_asks_its_gate() {
        log.tells(allowed("D-1", "1.1.0", "run-0", TEN.minusSeconds(3600)), TEN.minusSeconds(3600));

        Optional<SkippedGate> skipped = watch.skipped(deployment());

        assertThat(skipped).hasValueSatisfying(found -> {
            assertThat(found.blockedBy()).isNull();
            assertThat(found.finding().context().actualBehavior())
                    .isEqualTo("deploy was done, and the gate had not been asked");
            assertThat(found.finding().detectedAt()).isEqualTo(TEN.minusSeconds(5));
            assertThat(SkippedGate.toldBy(found.finding().detected(1))).contains(CheckPoint.PRE_DEPLOY);
        });
    }

    @Test
    void nobody_is_accused_where_no_gate_is_in_use_yet() {
        log.tells(allowed("D-1", "1.3.0", "run-2", TEN.plusSeconds(3600)), TEN.plusSeconds(3600));

        assertThat(watch.skipped(deployment())).isEmpty();
    }

    @Test
    void where_the_workflow_names_a_gate_it_is_in_use_from_the_definition_on() {
        assertThat(steps(defined(TEN.minusSeconds(1)))).hasSize(1).allSatisfy(step -> {
            assertThat(step.checkPoint()).isEqualTo(CheckPoint.PRE_BUILD);
            assertThat(step.grace()).isEqualTo(Duration.ofMinutes(2));
            assertThat(watch.skipped(step)).isPresent();
        });
        assertThat(steps(defined(TEN.plusSeconds(1)))).isEmpty();
    }

    @Test
    void a_decision_that_was_on_its_way_within_the_grace_counts() {
        log.tells(allowed("D-1", "1.2.0", "run-1", TEN.minusSeconds(60)), TEN.plus(GRACE));

        assertThat(watch.skipped(deployment())).isEmpty();
    }

    @Test
    void a_decision_that_comes_after_the_grace_clears_what_was_told_and_the_judgement_of_then_stays() {
        log.tells(allowed("D-0", "1.1.0", "run-0", TEN.minusSeconds(3600)), TEN.minusSeconds(3600));
        Optional<SkippedGate> before = watch.skipped(deployment());

        log.tells(
                allowed("D-1", "1.2.0", "run-1", TEN.minusSeconds(60)),
                TEN.plus(GRACE).plusSeconds(1));

        assertThat(watch.skipped(deployment())).isPresent().isEqualTo(before);
        assertThat(watch.clearedAt(deployment())).contains(TEN.plus(GRACE).plusSeconds(1));
    }

    @Test
    void a_decision_that_was_made_after_the_deployment_clears_nothing() {
        log.tells(allowed("D-0", "1.1.0", "run-0", TEN.minusSeconds(3600)), TEN.minusSeconds(3600));
        log.tells(allowed("D-1", "1.2.0", "run-1", TEN.plusSeconds(301)), TEN.plusSeconds(301));

        assertThat(watch.skipped(deployment())).isPresent();
        assertThat(watch.clearedAt(deployment())).isEmpty();
    }

    @Test
    void while_a_replica_has_decisions_that_the_log_lacks_it_is_waited_for_them() {
        GatedStep step = deployment();
        Instant drained = TEN.plus(GRACE).plusSeconds(3600);
        log.tells(new DecisionsJournalled("enforcer-service", "gate-1", "D-1", TEN.minusSeconds(60)), TEN);
        Instant undrained = watch.due(step);

        log.tells(allowed("D-1", "1.2.0", "run-1", TEN.minusSeconds(60)), drained.minusSeconds(1));
        log.tells(new JournalDrained("enforcer-service", "gate-1", "D-1", 1, drained), drained);

        assertThat(undrained).isEqualTo(TEN.plus(Duration.ofDays(1)));
        assertThat(watch.due(step)).isEqualTo(drained);
        assertThat(watch.skipped(step)).isEmpty();
    }

    @Test
    void decisions_of_later_are_not_waited_for() {
        Instant later = TEN.plusSeconds(301);
        log.tells(new DecisionsJournalled("enforcer-service", "gate-1", "D-1", later), later);

        assertThat(watch.due(deployment())).isEqualTo(TEN.plus(GRACE));
    }

    @Test
    void a_deployment_past_a_block_is_one_that_names_the_decision_unless_somebody_let_it_pass() {
        GateDecided blocked = decided("D-1", "1.2.0", "run-1", TEN.minusSeconds(60), false);
        log.tells(blocked, TEN.minusSeconds(60));
        Optional<SkippedGate> past = watch.skipped(deployment());

        log.tells(new DecisionOverridden("D-1", "parcels", "anna", "it burns", TEN), TEN);

        assertThat(past).map(SkippedGate::blockedBy).contains("D-1");
        assertThat(watch.skipped(deployment())).isEmpty();
    }

    @Test
    void the_answer_about_another_version_is_no_answer_and_that_of_another_run_about_this_version_is_one() {
        log.tells(allowed("D-1", "1.1.0", "run-1", TEN.minusSeconds(60)), TEN.minusSeconds(60));
        assertThat(watch.skipped(deployment())).isPresent();

        log.tells(allowed("D-2", "1.2.0", "run-7", TEN.minusSeconds(60)), TEN.minusSeconds(60));

        assertThat(watch.skipped(deployment())).isEmpty();
    }

    @Test
    void the_benefit_of_the_doubt_is_the_runs() {
        log.tells(decided("D-1", null, null, TEN.minusSeconds(60), true), TEN.minusSeconds(60));

        assertThat(watch.skipped(deployment())).isEmpty();
    }

    @Test
    void judged_twice_and_from_a_replay_it_is_the_same_event() {
        GateLog again = new GateLog();
        for (GateLog one : List.of(log, again)) {
            one.tells(allowed("D-0", "1.1.0", "run-0", TEN.minusSeconds(3600)), TEN.minusSeconds(3600));
            one.tells(
                    allowed("D-1", "1.2.0", "run-1", TEN.minusSeconds(60)),
                    TEN.plus(GRACE).plusSeconds(1));
        }

        SkippedGate first = watch.skipped(deployment()).orElseThrow();
        SkippedGate second =
                new GateWatch(again, again, again).skipped(deployment()).orElseThrow();

        assertThat(second.eventId()).isEqualTo(first.eventId());
        assertThat(second.finding()).isEqualTo(first.finding());
    }

    @Test
    void a_run_that_took_no_such_step_or_failed_at_it_is_none() {
        assertThat(USUAL.taken(run("build", "success"), Optional.empty())).isEmpty();
        assertThat(USUAL.taken(run("deploy", "failure"), Optional.empty())).isEmpty();
    }

    private static GatedStep deployment() {
        return steps(null).getFirst();
    }

    private static List<GatedStep> steps(@Nullable WorkflowDefined definition) {
        return USUAL.taken(
                run("deploy", "success"),
                Optional.ofNullable(definition).map(defined -> WorkflowDefinition.after(null, defined)));
    }

    private static WorkflowDefined defined(Instant at) {
        return new WorkflowDefined(
                "release",
                1,
                null,
                List.of(new Step("deploy", null, null, false)),
                List.of(),
                List.of(),
                at,
                "anna",
                null,
                List.of(new Gate(CheckPoint.PRE_BUILD, "deploy", Duration.ofMinutes(2))));
    }

    /** A run of parcels 1.2.0 in which the step ended five seconds before ten, of which the log was told at ten. */
    private static Run run(String step, String outcome) {
        PipelineReported finished = new PipelineReported(
                "e-1",
                "/ci",
                "dev.ratchet.pipeline.step.finished",
                null,
                TEN.minusSeconds(5),
                Map.of(
                        "run",
                        "run-1",
                        "workflow",
                        "release",
                        "step",
                        step,
                        "outcome",
                        outcome,
                        "artifact",
                        Map.of("name", "parcels", "version", "1.2.0")));
        return Objects.requireNonNull(Run.after(null, finished, finished.at(), TEN));
    }

    private static GateDecided allowed(String id, String version, String run, Instant at) {
        return decided(id, version, run, at, true);
    }

    private static GateDecided decided(
            String id, @Nullable String version, @Nullable String run, Instant at, boolean isAllowed) {
        List<Trigger> triggers =
                isAllowed ? List.of() : List.of(DecisionSamples.failed(DecisionSamples.LABELLED, true));
        return new GateDecided(
                id,
                CheckPoint.PRE_DEPLOY,
                new Artifact("parcels", version, null, null),
                "release",
                run,
                Facts.none(),
                "pipeline",
                7,
                isAllowed,
                triggers,
                List.of(),
                false,
                "replica-1",
                1,
                at);
    }
}
