package dev.ratchet.analyzer.domain.pattern;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.events.ConfidenceBasis;
import java.util.List;
import java.util.Set;
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

    @Test
    void what_people_put_together_shows_one_gap_with_all_that_share_a_gap_with_it() {
        Portrait merged = merged(ConfidenceBasis.TOO_SMALL, LATE, WET, LATE_AGAIN, violation(4, "unit-4", "lost"));

        assertThat(merged.mostAlike()).isEqualTo(3);
        assertThat(merged.proposable().detected())
                .extracting(violation -> violation.context().affectedArtifact())
                .containsExactly("unit-1", "unit-2", "unit-3");
        assertThat(Sureness.of(merged))
                .hasValue("Too small to calibrate: 3 of its 4 violations say the same,"
                        + " or have the same expected and actual behaviour");
    }

    @Test
    void different_texts_are_not_identical_once_a_person_has_merged_them() {
        Portrait merged = merged(ConfidenceBasis.IDENTICAL, LATE, WET);

        assertThat(merged.certainty()).isEqualTo(Certainty.BY_PERSON);
        assertThat(merged.measured()).isEmpty();
        assertThat(Sureness.of(merged))
                .hasValue("Not calibrated: a person said that its 2 violations are the same problem");
        assertThat(merged(ConfidenceBasis.CALIBRATED, LATE, WET).measured()).hasValue(0.5);
    }

    /** The first two were put together by a person; each violation has a text of its own. */
    private static Portrait merged(ConfidenceBasis basis, Reported... members) {
        Portrait all = Portraits.of("Late", members);
        List<Membership> texts = all.memberships().stream()
                .map(member -> new Membership(member.violation(), member.pattern(), member.violation(), 1, 1))
                .toList();
        Set<String> bond = Set.of(texts.getFirst().fingerprint(), texts.get(1).fingerprint());
        return new Portrait(all.pattern(), texts, all.violations(), new Certainty(0.5, basis), List.of(bond));
    }

    private static Portrait sure(ConfidenceBasis basis) {
        Portrait all = Portraits.of("Late", LATE, WET, LATE_AGAIN);
        return new Portrait(all.pattern(), all.memberships(), all.violations(), new Certainty(0.5, basis));
    }
}
