package dev.ratchet.analyzer.domain.proposal;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.cause.ImpactFormula;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.analyzer.domain.proposal.OptimizationTriggers.Fired;
import dev.ratchet.analyzer.domain.proposal.OptimizationTriggers.Readiness;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptimizationTriggersTest {

    private static final LearningPolicy POLICY =
            new LearningPolicy(new Thresholds(2, 5, 2), new PromotionCriteria(2, ImpactClass.MEDIUM, 0.8));

    @Test
    void two_violations_of_a_kind_are_duplicates_and_ready_for_promotion() {
        OptimizationTriggers triggers = triggers(weighed(Severity.MEDIUM, 2, Optional.empty()));

        assertThat(triggers.fired()).singleElement().satisfies(fired -> {
            assertThat(fired.trigger()).isEqualTo("duplicates");
            assertThat(fired.pattern()).contains("PAT-1");
            assertThat(fired.violations()).containsExactly("VIOL-2025-10-31-001", "VIOL-2025-11-01-002");
            assertThat(fired.because()).isEqualTo("2 violations in pattern 'Late'; the threshold is 2");
        });
        assertThat(triggers.patterns())
                .singleElement()
                .satisfies(ready -> assertThat(ready.unmet()).isEmpty());
    }

    @Test
    void a_single_violation_calls_for_nothing_and_says_what_it_lacks() {
        OptimizationTriggers triggers = triggers(weighed(Severity.MEDIUM, 1, Optional.empty()));

        assertThat(triggers.fired()).isEmpty();
        assertThat(triggers.patterns().getFirst().unmet())
                .containsExactly(
                        "Its frequency is 1, and minFrequency is 2", "Its impact is low, and minImpact is medium");
    }

    @Test
    void doubtful_patterns_are_told_their_confidence() {
        Portrait doubtful = Portraits.withConfidence("Late", 0.5, members(Severity.MEDIUM, 2));

        Readiness readiness = triggers(new WeighedPattern(doubtful, ImpactFormula.of(doubtful), Optional.empty()))
                .patterns()
                .getFirst();

        assertThat(readiness.unmet()).containsExactly("Its confidence is 0.50, and patternConfidence is 0.80");
    }

    @Test
    void severe_violations_of_one_pattern_are_of_high_impact() {
        assertThat(triggers(weighed(Severity.HIGH, 2, Optional.empty())).fired())
                .extracting(Fired::trigger)
                .containsExactly("high-impact", "duplicates");
    }

    @Test
    void open_violations_without_an_improvement_are_technical_debt() {
        Optional<Improvement> proposed = Optional.of(new Improvement(
                ImprovementId.parse("IMP-2025-11-01-001"),
                "PAT-1",
                List.of(),
                "Check it",
                Improvement.Status.PROPOSED,
                1,
                List.of(),
                List.of(),
                null));

        assertThat(triggers(weighed(Severity.LOW, 3, Optional.empty()), weighed(Severity.LOW, 2, Optional.empty()))
                        .fired())
                .extracting(Fired::because)
                .contains("5 violations open without a proposed or approved improvement; the threshold is 5");
        assertThat(triggers(weighed(Severity.LOW, 3, proposed), weighed(Severity.LOW, 2, Optional.empty()))
                        .fired())
                .extracting(Fired::trigger)
                .doesNotContain("technical-debt");
    }

    @Test
    void a_workflow_may_have_a_policy_of_its_own() {
        LearningPolicy patient =
                new LearningPolicy(new Thresholds(9, 9, 9), new PromotionCriteria(9, ImpactClass.HIGH, 0.9));
        LearningPolicies policies = new LearningPolicies(POLICY, Map.of("mooring", patient));

        assertThat(policies.of("mooring")).isEqualTo(patient);
        assertThat(policies.of("shipping")).isEqualTo(POLICY);
        assertThat(OptimizationTriggers.of("mooring", patient, List.of(weighed(Severity.CRITICAL, 8, Optional.empty())))
                        .fired())
                .isEmpty();
    }

    private static OptimizationTriggers triggers(WeighedPattern... patterns) {
        return OptimizationTriggers.of("shipping", POLICY, List.of(patterns));
    }

    private static WeighedPattern weighed(Severity severity, int frequency, Optional<Improvement> improvement) {
        Portrait portrait = Portraits.of("Late", members(severity, frequency));
        return new WeighedPattern(portrait, ImpactFormula.of(portrait), improvement);
    }

    private static Reported[] members(Severity severity, int frequency) {
        return IntStream.rangeClosed(1, frequency)
                .mapToObj(number -> violation(number, "unit-1", "late").with(severity))
                .toArray(Reported[]::new);
    }
}
