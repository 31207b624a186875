package dev.ratchet.metrics.domain.violations;

import static dev.ratchet.metrics.Samples.PATTERN;
import static dev.ratchet.metrics.Samples.WORKFLOW;
import static dev.ratchet.metrics.Samples.classified;
import static dev.ratchet.metrics.Samples.day;
import static dev.ratchet.metrics.Samples.detected;
import static dev.ratchet.metrics.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whether a violation stands, and where it belongs. */
class ViolationTest {

    private final Violation open = Objects.requireNonNull(Violation.after(null, detected(1, "lamp", 1)));

    private final PatternsRegrouped split = new PatternsRegrouped(
            WORKFLOW,
            ViolationType.ARCHITECTURE,
            List.of(
                    new Regrouping("PAT-1", "one", "One", List.of(), List.of(violation(1))),
                    new Regrouping("PAT-2", "two", "Two", List.of(), List.of(violation(2)))),
            "words 2",
            day(3));

    @Test
    void a_resolved_violation_still_stands() {
        Violation resolved = Objects.requireNonNull(
                Violation.after(open, new ViolationResolved(violation(1), WORKFLOW, day(2), "reporter-1", "done")));

        assertThat(resolved.stands()).isTrue();
        assertThat(resolved.status()).isEqualTo(ViolationStatus.RESOLVED);
    }

    @Test
    void a_withdrawn_violation_stays_withdrawn() {
        Violation withdrawn = Objects.requireNonNull(
                Violation.after(open, new ViolationWithdrawn(violation(1), WORKFLOW, day(2), "reporter-1", "wrong")));

        Violation later = Objects.requireNonNull(Violation.after(
                withdrawn, new ViolationResolved(violation(1), WORKFLOW, day(3), "reporter-1", "done")));

        assertThat(later.stands()).isFalse();
    }

    @Test
    void a_violation_was_detected_when_the_log_can_vouch_for() {
        Violation vouched = Objects.requireNonNull(Violation.after(null, detected(1, "lamp", 1), day(2)));

        assertThat(vouched.detectedAt()).isEqualTo(day(2));
    }

    @Test
    void a_violation_belongs_where_it_was_last_put() {
        Membership first = Membership.after("VIOL-2025-10-01-001", null, classified(1, 2));

        Membership moved = Membership.after("VIOL-2025-10-01-001", first, split);

        assertThat(first).isEqualTo(new Membership(violation(1), PATTERN));
        assertThat(moved).isEqualTo(new Membership(violation(1), "PAT-1"));
    }

    @Test
    void a_regrouping_decides_on_all_of_its_members_and_names_all_of_its_patterns() {
        assertThat(Membership.keysOf(split)).containsExactly("VIOL-2025-10-01-001", "VIOL-2025-10-01-002");
        assertThat(PatternName.keysOf(split)).containsExactly("PAT-1", "PAT-2");
    }

    @Test
    void a_pattern_keeps_the_name_that_a_person_gave_it_when_it_gets_a_further_member() {
        PatternName founded = PatternName.after(PATTERN, null, classified(1, 2));
        PatternName renamed = PatternName.after(
                PATTERN, founded, new PatternRenamed(WORKFLOW, PATTERN, "bare-ground", "Bare ground", "me", day(3)));

        PatternName joined = PatternName.after(PATTERN, renamed, classified(2, 4));

        assertThat(joined).isEqualTo(new PatternName(PATTERN, WORKFLOW, "bare-ground", "Bare ground"));
    }
}
