package dev.ratchet.analyzer.domain.cause;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent.Impact;
import dev.ratchet.events.Severity;
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

    private static Reported[] violations(Severity severity, int frequency, int artifacts) {
        return IntStream.range(0, frequency)
                .mapToObj(number -> violation(number + 1, "unit-" + number % artifacts, "late")
                        .with(severity))
                .toArray(Reported[]::new);
    }
}
