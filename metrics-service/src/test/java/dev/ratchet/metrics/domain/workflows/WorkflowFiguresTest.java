package dev.ratchet.metrics.domain.workflows;

import static dev.ratchet.metrics.Samples.WORKFLOW;
import static dev.ratchet.metrics.Samples.closed;
import static dev.ratchet.metrics.Samples.day;
import static dev.ratchet.metrics.Samples.decided;
import static dev.ratchet.metrics.Samples.defined;
import static dev.ratchet.metrics.Samples.detected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import dev.ratchet.metrics.domain.statistics.Interval;
import dev.ratchet.metrics.domain.violations.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** First-time quality, automation level and adherence, by hand. */
class WorkflowFiguresTest {

    private final DeclaredWorkflow workflow = DeclaredWorkflow.after(null, defined(1, 0));

    @Test
    void the_first_decision_is_the_one_decided_first_in_whatever_order_they_arrive() {
        FirstDecision late = FirstDecision.after(null, decided("lamp", "1", true, 2));

        FirstDecision first = FirstDecision.after(late, decided("lamp", "1", false, 1));

        assertThat(first).isEqualTo(FirstDecision.after(first, decided("lamp", "1", true, 2)));
        assertThat(Objects.requireNonNull(first).isAllowed()).isFalse();
    }

    @Test
    void first_time_quality_asks_for_an_allowed_first_decision_and_thirty_quiet_days() {
        List<FirstDecision> decisions = List.of(
                first("lamp", "1.0.0", true, 1),
                first("chair", "1.0.0", false, 1),
                first("table", "1.0.0", true, 1),
                first("shelf", "1.0.0", true, 1));
        List<Violation> violations = List.of(seen("lamp", 30.5), seen("table", 31.5), seen("shelf", 0.5));

        assertThat(FirstTimeQuality.of(decisions, violations, day(60)))
                .isEqualTo(new Measured(0.5, Interval.ofShare(2, 4), 2, 4));
    }

    @Test
    void a_violation_of_another_version_does_not_count_against_this_one() {
        List<FirstDecision> decisions = List.of(first("lamp", "2.0.0", true, 1));

        assertThat(FirstTimeQuality.of(decisions, List.of(seen("lamp", 2)), day(60)))
                .isEqualTo(new Measured(1, Interval.ofShare(1, 1), 1, 1));
    }

    @Test
    void versions_still_on_trial_are_said() {
        List<FirstDecision> decisions = List.of(first("lamp", "1.0.0", true, 1), first("chair", "1.0.0", true, 50));

        assertThat(FirstTimeQuality.of(decisions, List.of(), day(60)))
                .isEqualTo(new Measured(1, Interval.ofShare(2, 2), 2, 2, "right so far and younger than 30 days: 1"));
    }

    @Test
    void a_step_is_automated_when_a_rule_was_made_for_it_or_asks_for_it_by_name() {
        RuleCheck madeForIt = new RuleCheck(WORKFLOW, Set.of("prepare", "The ground is prepared"), "exists('x')");
        RuleCheck asking = new RuleCheck(null, Set.of(), "\"deploy\" in steps.completed");
        RuleCheck elsewhere = new RuleCheck("publish", Set.of("Somebody is on call"), "true");

        assertThat(AutomationLevel.of(List.of(workflow), List.of(madeForIt, asking, elsewhere)))
                .isEqualTo(new Measured(0.75, Interval.ofShare(3, 4), 3, 4));
    }

    @Test
    void without_a_declared_workflow_there_is_nothing_to_automate() {
        assertThat(AutomationLevel.of(List.of(), List.of()))
                .isEqualTo(new NotEnoughData("there are no declared steps and checklist items yet", 0));
    }

    @Test
    void adherence_is_the_share_of_runs_without_a_violated_constraint() {
        assertThat(new Adherence(3, 4).figure()).isEqualTo(new Measured(0.75, Interval.ofShare(3, 4), 3, 4));
    }

    @Test
    void a_run_is_judged_once() {
        ClosedRun run = ClosedRun.after(null, closed("run-1", List.of("prepared"), 1));

        assertThat(ClosedRun.after(run, closed("run-1", List.of(), 2))).isEqualTo(run);
        assertThat(run.violated()).isEqualTo(1);
    }

    @Test
    void an_older_definition_does_not_replace_a_newer_one() {
        DeclaredWorkflow second = DeclaredWorkflow.after(workflow, defined(2, 5));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.declaredSince()).isEqualTo(day(0));
        assertThat(DeclaredWorkflow.after(second, defined(1, 0))).isEqualTo(second);
    }

    private static FirstDecision first(String artifact, String version, boolean allowed, double day) {
        return Objects.requireNonNull(FirstDecision.after(null, decided(artifact, version, allowed, day)));
    }

    private static Violation seen(String artifact, double day) {
        return Objects.requireNonNull(Violation.after(null, detected(1, artifact, day)));
    }
}
