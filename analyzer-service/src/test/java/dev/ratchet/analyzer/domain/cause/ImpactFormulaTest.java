package dev.ratchet.analyzer.domain.cause;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactFormulaTest {

    @ParameterizedTest
    @CsvSource({
        "LOW, 2, 1, LOW",
        "LOW, 2, 2, LOW",
        "MEDIUM, 1, 1, LOW",
        "MEDIUM, 2, 1, MEDIUM",
        "MEDIUM, 2, 2, MEDIUM",
        "HIGH, 2, 1, MEDIUM",
        "HIGH, 2, 2, HIGH",
        "CRITICAL, 1, 1, MEDIUM",
        "CRITICAL, 2, 2, HIGH",
        "CRITICAL, 4, 4, CRITICAL",
        "LOW, 1000, 1, HIGH",
    })
    void the_class_follows_severity_frequency_and_breadth(
            Severity severity, int frequency, int artifacts, ImpactClass expected) {
        Impact impact = ImpactFormula.of(Portraits.of("Late", violations(severity, frequency, artifacts)));

        assertThat(impact.impactClass()).isEqualTo(expected);
    }

    @Test
    void each_factor_is_shown() {
        Impact impact = ImpactFormula.of(Portraits.of("Late", violations(Severity.MEDIUM, 2, 2)));

        assertThat(impact.frequency()).isEqualTo(2);
        assertThat(impact.artifacts()).isEqualTo(2);
        assertThat(impact.factors())
                .containsEntry("severity", 2.0)
                .containsEntry("frequency", 2.0)
                .containsEntry("breadth", 1.25)
                .containsEntry("score", 5.0);
    }

    @Test
    void what_happens_more_and_more_often_weighs_more() {
        Portrait rising = Portraits.of("Late", days(1, 10, 11, 12, 13));
        Portrait falling = Portraits.of("Late", days(1, 2, 3, 4, 13));
        Portrait few = Portraits.of("Late", days(1, 12, 13));

        assertThat(factor(ImpactFormula.of(rising), "trend")).isEqualTo(1.5);
        assertThat(factor(ImpactFormula.of(falling), "trend")).isEqualTo(0.75);
        assertThat(factor(ImpactFormula.of(few), "trend")).isEqualTo(1.0);
    }

    @Test
    void the_time_that_was_lost_weighs_where_it_is_known() {
        Violation repaired = violation(1, "unit-1", "late").now();
        Violation inADay = Objects.requireNonNull(Violation.after(
                repaired,
                new ViolationResolved(
                        repaired.detected().id(),
                        "shipping",
                        repaired.detected().detectedAt().plus(Duration.ofHours(24)),
                        "reporter-1",
                        "packed")));
        Portrait pattern = new Portrait(
                Portraits.of("Late", violation(1, "unit-1", "late")).pattern(), List.of(), List.of(inADay));

        assertThat(factor(ImpactFormula.of(pattern), "hoursLost")).isEqualTo(24.0);
        assertThat(factor(ImpactFormula.of(pattern), "timeLost")).isEqualTo(1.5);
        assertThat(ImpactFormula.of(Portraits.of("Late", violation(1, "unit-1", "late")))
                        .factors())
                .doesNotContainKey("hoursLost")
                .containsEntry("timeLost", 1.0);
    }

    @Test
    void patterns_of_other_workflows_that_are_alike_widen_it() {
        Portrait pattern = Portraits.of("Late", violations(Severity.MEDIUM, 2, 1));

        assertThat(factor(ImpactFormula.of(pattern, List.of(), 2), "breadth")).isEqualTo(1.5);
        assertThat(factor(ImpactFormula.of(pattern, List.of(), 9), "breadth")).isEqualTo(2.0);
    }

    private static double factor(Impact impact, String name) {
        return Objects.requireNonNull(impact.factors().get(name), name);
    }

    private static Reported[] days(int... days) {
        return IntStream.of(days)
                .mapToObj(day -> violation(day, "unit-1", "late"))
                .toArray(Reported[]::new);
    }

    private static Reported[] violations(Severity severity, int frequency, int artifacts) {
        return IntStream.range(0, frequency)
                .mapToObj(number -> violation(number + 1, "unit-" + number % artifacts, "late")
                        .with(severity))
                .toArray(Reported[]::new);
    }
}
