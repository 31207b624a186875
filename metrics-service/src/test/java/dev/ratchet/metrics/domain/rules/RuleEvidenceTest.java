package dev.ratchet.metrics.domain.rules;

import static dev.ratchet.metrics.Samples.PATTERN;
import static dev.ratchet.metrics.Samples.RULE;
import static dev.ratchet.metrics.Samples.activated;
import static dev.ratchet.metrics.Samples.day;
import static dev.ratchet.metrics.Samples.detected;
import static dev.ratchet.metrics.Samples.judged;
import static dev.ratchet.metrics.Samples.triggered;
import static dev.ratchet.metrics.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Verdict;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import dev.ratchet.metrics.domain.violations.Violation;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What escaped a rule, and whether it helps: a rule in enforce from day 28 on, at the end of day 56. */
class RuleEvidenceTest {

    private final RuleLife enforced = Objects.requireNonNull(RuleLife.after(null, activated(RuleMode.ENFORCE, 28)));

    @Test
    void eight_violations_in_four_weeks_before_and_two_in_four_weeks_since_are_an_effectiveness_of_three_quarters() {
        List<Violation> violations = List.of(
                seen(1, 1),
                seen(2, 2),
                seen(3, 3),
                seen(4, 4),
                seen(5, 5),
                seen(6, 6),
                seen(7, 7),
                seen(8, 8),
                seen(9, 30),
                seen(10, 40));

        Figure effectiveness = evidence(violations, List.of()).effectiveness();

        Measured measured = measured(effectiveness);
        assertThat(measured.value()).isEqualTo(0.75);
        assertThat(measured.count()).isEqualTo(2);
        assertThat(measured.n()).isEqualTo(10);
    }

    @Test
    void a_violation_that_opens_the_observation_is_not_counted_in_it() {
        List<Violation> violations = List.of(seen(1, 0), seen(2, 14), seen(3, 30));

        Measured measured = measured(evidence(violations, List.of()).effectiveness());

        assertThat(measured.value()).isZero();
        assertThat(measured.n()).isEqualTo(2);
    }

    @Test
    void what_the_rule_itself_noticed_never_counts_for_it() {
        List<Violation> violations = List.of(seen(1, 1), noticedBy(RULE.toString(), 2, 30));

        RuleEvidence evidence = evidence(violations, List.of());

        assertThat(measured(evidence.effectiveness()).value()).isEqualTo(1);
        assertThat(evidence.escaped()).hasValue(0);
    }

    @Test
    void what_another_rule_noticed_does() {
        List<Violation> violations = List.of(seen(1, 1), noticedBy("RULE-ARCH-002", 2, 30));

        RuleEvidence evidence = evidence(violations, List.of());

        assertThat(measured(evidence.effectiveness()).value()).isZero();
        assertThat(evidence.escaped()).hasValue(1);
    }

    @Test
    void a_withdrawn_violation_was_none() {
        Violation withdrawn = Objects.requireNonNull(Violation.after(
                seen(2, 30), new ViolationWithdrawn(violation(2), "release", day(31), "reporter-1", "looked twice")));

        RuleEvidence evidence = evidence(List.of(seen(1, 1), withdrawn), List.of());

        assertThat(evidence.escaped()).hasValue(0);
        assertThat(measured(evidence.effectiveness()).value()).isEqualTo(1);
    }

    @Test
    void a_violation_that_no_episode_preceded_has_escaped() {
        List<Violation> violations = List.of(seen(1, 1), seen(2, "lamp", 30), seen(3, "chair", 31));

        RuleEvidence evidence = evidence(violations, List.of(open("lamp", 29)));

        assertThat(evidence.escaped()).hasValue(1);
    }

    @Test
    void a_violation_after_the_rule_held_again_has_escaped_too() {
        Episode prevented = Objects.requireNonNull(
                Episode.after(open("lamp", 29), judged("E-lamp", "lamp", Verdict.PREVENTED, 30)));

        RuleEvidence evidence = evidence(List.of(seen(1, "lamp", 35)), List.of(prevented));

        assertThat(evidence.escaped()).hasValue(1);
    }

    @Test
    void nothing_escapes_a_rule_that_is_gone() {
        RuleLife retired = Objects.requireNonNull(
                RuleLife.after(enforced, new RuleRetired(RULE, "rule-admin", "obsolete", day(42))));

        RuleEvidence evidence = new RuleEvidence(
                retired, PATTERN, List.of(seen(1, 1), seen(2, 2), seen(3, 50)), List.of(), day(0), day(56));

        assertThat(evidence.escaped()).hasValue(0);
        assertThat(measured(evidence.effectiveness()).value()).isEqualTo(1);
    }

    @Test
    void a_shadow_has_no_effect_to_measure() {
        RuleLife shadow = Objects.requireNonNull(RuleLife.after(null, activated(RuleMode.SHADOW, 28)));

        RuleEvidence evidence = new RuleEvidence(shadow, PATTERN, List.of(seen(1, 1)), List.of(), day(0), day(56));

        assertThat(evidence.escaped()).isEmpty();
        assertThat(evidence.effectiveness()).isEqualTo(new NotEnoughData("the rule has only been a shadow", 1));
    }

    @Test
    void a_rule_made_for_no_pattern_has_nothing_to_end() {
        RuleEvidence evidence = new RuleEvidence(enforced, null, List.of(), List.of(), null, day(56));

        assertThat(evidence.escaped()).isEmpty();
        assertThat(evidence.effectiveness())
                .isEqualTo(new NotEnoughData("the rule is not linked to a pattern of violations", 0));
    }

    private RuleEvidence evidence(List<Violation> violations, List<Episode> episodes) {
        return new RuleEvidence(enforced, PATTERN, violations, episodes, day(0), day(56));
    }

    private static Episode open(String artifact, double day) {
        return Objects.requireNonNull(Episode.after(null, triggered("E-" + artifact, artifact, RuleMode.ENFORCE, day)));
    }

    private static Violation seen(int number, double day) {
        return seen(number, "lamp", day);
    }

    private static Violation seen(int number, String artifact, double day) {
        return of(detected(number, artifact, day));
    }

    private static Violation noticedBy(String rule, int number, double day) {
        return of(detected(number, "lamp", new Source(SourceKind.RULE, rule), day));
    }

    private static Violation of(ViolationEvent event) {
        return Objects.requireNonNull(Violation.after(null, event));
    }

    private static Measured measured(Figure figure) {
        return assertThat(figure)
                .asInstanceOf(InstanceOfAssertFactories.type(Measured.class))
                .actual();
    }
}
