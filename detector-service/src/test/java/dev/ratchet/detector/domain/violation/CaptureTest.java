package dev.ratchet.detector.domain.violation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.EventType;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaptureTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");

    private final Known known = new Known(new TreeMap<>());
    private final Capture capture =
            new Capture(known, (series, event) -> known.all().size() + 1);

    @Test
    void what_nobody_noticed_before_is_a_violation_of_its_own() {
        Captured captured = capture.captured(finding("anna", "run-1"), "event-1");

        assertThat(captured).isInstanceOf(Captured.New.class);
        assertThat(captured.event().id()).hasToString("VIOL-2025-10-30-001");
    }

    @Test
    void what_another_source_noticed_in_the_same_run_is_seen_again() {
        Violation first = happened(finding("anna", "run-1"), "event-1");

        Captured captured = capture.captured(finding("ben", "run-1"), "event-2");

        assertThat(captured)
                .isEqualTo(
                        new Captured.SeenBefore(first, finding("ben", "run-1").observed(first)));
    }

    @Test
    void what_the_same_source_says_again_of_the_same_run_is_nothing_new() {
        Violation first = happened(finding("anna", "run-1"), "event-1");

        Captured captured = capture.captured(finding("anna", "run-1"), "event-2");

        assertThat(captured).isEqualTo(new Captured.SaidBefore(first));
    }

    @Test
    void the_same_event_is_the_same_violation_even_when_it_was_ended_since() {
        Violation first = happened(finding("anna", "run-1"), "event-1");
        Violation resolved = happened(new ViolationResolved(first.id(), "release", TEN, "anna", "done"), "event-2");

        Captured captured = capture.captured(finding("anna", "run-1"), "event-1");

        assertThat(captured).isEqualTo(new Captured.SaidBefore(resolved));
    }

    @Test
    void what_was_put_right_and_happens_again_is_a_violation_of_its_own() {
        Violation first = happened(finding("anna", "run-1"), "event-1");
        happened(new ViolationResolved(first.id(), "release", TEN, "anna", "done"), "event-2");

        Captured captured = capture.captured(finding("ben", "run-1"), "event-3");

        assertThat(captured).isInstanceOf(Captured.New.class);
    }

    @Test
    void without_a_run_every_finding_is_a_violation_of_its_own() {
        happened(finding("anna", null), "event-1");

        Captured captured = capture.captured(finding("anna", null), "event-2");

        assertThat(captured).isInstanceOf(Captured.New.class);
    }

    private Violation happened(Finding finding, String event) {
        return happened(finding.detected(known.all().size() + 1), event);
    }

    private Violation happened(ViolationEvent event, String id) {
        Recorded<ViolationEvent> recorded =
                new Recorded<>(event, id, EventType.DETECTOR, new LogPosition(Topic.VIOLATIONS, 0, 0), TEN, null, null);
        Violation after = Violation.after(known.all().get(event.id().toString()), recorded);
        known.all().put(event.id().toString(), after);
        return after;
    }

    private static Finding finding(String person, @Nullable String run) {
        return new Finding(
                ViolationType.WORKFLOW,
                Severity.LOW,
                "A label is missing",
                TEN,
                new Context("release", "label", "There is a label", "There is none", "parcels"),
                new Source(SourceKind.PERSON, person),
                person,
                null,
                run,
                null,
                null,
                null,
                null);
    }

    /** The violations of a test, by number. */
    private record Known(Map<String, Violation> all) implements Violations {

        @Override
        public List<Violation> openWithLateAnswers(Instant instant, @Nullable ViolationId after, int limit) {
            return List.of();
        }

        @Override
        public Optional<Violation> find(ViolationId id) {
            return Optional.ofNullable(all.get(id.toString()));
        }

        @Override
        public Optional<Violation> byEvent(String eventId) {
            return all.values().stream()
                    .filter(one -> one.event().equals(eventId))
                    .findFirst();
        }

        @Override
        public Optional<Violation> latestLike(String fingerprint) {
            return all.values().stream()
                    .filter(one -> one.detected().fingerprint().equals(fingerprint))
                    .reduce((earlier, later) -> later);
        }

        @Override
        public List<Violation> list(Filter filter, @Nullable String after, int limit) {
            return List.copyOf(all.values());
        }
    }
}
