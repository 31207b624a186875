package dev.ratchet.analyzer.domain.pattern;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.events.ConfidenceBasis;
import org.junit.jupiter.api.Test;

class PortraitTest {

    private static final Reported LATE = violation(1, "unit-1", "late").gap("It is on time", "unit-1 came later");
    private static final Reported WET = violation(2, "unit-2", "wet").gap("It is dry", "It was wet");
    private static final Reported LATE_AGAIN =
            violation(3, "unit-3", "tardy").gap("It is on time", "unit-3 came later");

    @Test
    void of_a_pattern_too_small_to_measure_a_proposal_rests_on_what_shows_one_gap() {
        Portrait mixed = sure(ConfidenceBasis.TOO_SMALL);

        assertThat(mixed.proposable().detected())
                .extracting(violation -> violation.context().affectedArtifact())
                .containsExactly("unit-1", "unit-3");
        assertThat(mixed.mostAlike()).isEqualTo(2);
    }

    @Test
    void of_a_pattern_that_was_measured_it_rests_on_all() {
        assertThat(sure(ConfidenceBasis.CALIBRATED).proposable().frequency()).isEqualTo(3);
    }

    private static Portrait sure(ConfidenceBasis basis) {
        Portrait all = Portraits.of("Late", LATE, WET, LATE_AGAIN);
        return new Portrait(all.pattern(), all.memberships(), all.violations(), new Certainty(0.5, basis));
    }
}
