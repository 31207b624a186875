package dev.ratchet.detector.domain.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.EventType;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationObserved;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViolationTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final ViolationId ID = ViolationId.parse("VIOL-2025-10-30-001");
    private static final Source ANNA = new Source(SourceKind.PERSON, "anna");
    private static final Source LINTER = new Source(SourceKind.TOOL, "linter");
    private static final Finding FINDING = finding("There is a label", "run-1", TEN);

    @Test
    void a_violation_is_open_when_it_is_detected() {
        Violation violation = after(null, FINDING.detected(1));

        assertThat(violation.status()).isEqualTo(ViolationStatus.OPEN);
        assertThat(violation.id()).isEqualTo(ID);
    }

    @Test
    void a_resolved_violation_is_no_longer_open() {
        Violation violation = after(detected(), resolved("anna"));

        assertThat(violation.status()).isEqualTo(ViolationStatus.RESOLVED);
    }

    @Test
    void the_first_resolution_counts() {
        Violation violation = after(after(detected(), resolved("anna")), resolved("ben"));

        assertThat(violation.resolved()).isEqualTo(resolved("anna"));
    }

    @Test
    void what_was_resolved_may_turn_out_not_to_have_been_a_violation() {
        Violation violation = after(after(detected(), resolved("anna")), withdrawn("ben"));

        assertThat(violation.status()).isEqualTo(ViolationStatus.WITHDRAWN);
        assertThat(violation.resolved()).isEqualTo(resolved("anna"));
    }

    @Test
    void a_withdrawn_violation_stays_withdrawn() {
        Violation violation = after(after(after(detected(), withdrawn("anna")), resolved("ben")), withdrawn("ben"));

        assertThat(violation.status()).isEqualTo(ViolationStatus.WITHDRAWN);
        assertThat(violation.withdrawn()).isEqualTo(withdrawn("anna"));
        assertThat(violation.resolved()).isNull();
    }

    @Test
    void another_source_is_kept_beside_the_first() {
        Violation violation = after(detected(), new ViolationObserved(ID, "release", LINTER, "linter", TEN));

        assertThat(violation.isKnownFrom(ANNA)).isTrue();
        assertThat(violation.isKnownFrom(LINTER)).isTrue();
        assertThat(violation.isKnownFrom(new Source(SourceKind.PERSON, "linter")))
                .isFalse();
        assertThat(violation.status()).isEqualTo(ViolationStatus.OPEN);
    }

    @Test
    void the_same_detection_again_changes_nothing() {
        Violation violation = after(detected(), resolved("anna"));

        Violation again = after(violation, FINDING.detected(1));

        assertThat(again).isEqualTo(violation);
    }

    @Test
    void another_violation_under_the_same_number_is_refused() {
        Violation violation = detected();

        assertThatThrownBy(() -> Violation.after(violation, recorded("another", FINDING.detected(1))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("a number that no other violation has");
    }

    @Test
    void what_was_never_detected_can_not_be_resolved() {
        assertThatThrownBy(() -> after(null, resolved("anna")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("detected before");
    }

    @Test
    void a_fingerprint_is_the_same_for_the_same_fact_and_different_for_another() {
        Finding later = finding("There is a label", "run-1", TEN.plusSeconds(60));

        assertThat(later.fingerprint()).isEqualTo(FINDING.fingerprint());
        assertThat(finding("There is a label", "run-2", TEN).fingerprint()).isNotEqualTo(FINDING.fingerprint());
        assertThat(finding("There is a stamp", "run-1", TEN).fingerprint()).isNotEqualTo(FINDING.fingerprint());
        assertThat(finding("There is a label", null, TEN).fingerprint()).isNotEqualTo(FINDING.fingerprint());
    }

    @Test
    void the_number_of_a_violation_is_of_the_day_it_was_detected_on_in_utc() {
        Finding lateInTheEvening = finding("There is a label", "run-1", Instant.parse("2025-10-30T23:59:59.999Z"));

        ViolationDetected detected = lateInTheEvening.detected(7);

        assertThat(detected.id()).hasToString("VIOL-2025-10-30-007");
        assertThat(lateInTheEvening.series()).isEqualTo("VIOL-2025-10-30");
    }

    @Test
    void an_impossible_finding_can_not_be_built() {
        assertThatThrownBy(() -> finding("There is a label", " ", TEN))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("run"));
    }

    private static Violation detected() {
        return after(null, FINDING.detected(1));
    }

    private static Violation after(@Nullable Violation violation, ViolationEvent event) {
        return Violation.after(violation, recorded("event-1", event));
    }

    private static Recorded<ViolationEvent> recorded(String id, ViolationEvent event) {
        return new Recorded<>(event, id, EventType.DETECTOR, new LogPosition(Topic.VIOLATIONS, 0, 0), TEN, null, null);
    }

    private static ViolationResolved resolved(String by) {
        return new ViolationResolved(ID, "release", TEN, by, "put right");
    }

    private static ViolationWithdrawn withdrawn(String by) {
        return new ViolationWithdrawn(ID, "release", TEN, by, "was none");
    }

    private static Finding finding(String expected, @Nullable String run, Instant at) {
        return new Finding(
                ViolationType.WORKFLOW,
                Severity.LOW,
                "A label is missing",
                at,
                new Context("release", "label", expected, "There is none", "parcels"),
                ANNA,
                "anna",
                "1.2.0",
                run,
                null,
                null,
                null,
                null);
    }
}
