package dev.ratchet.detector.domain.violation;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationObserved;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A violation as {@code ratchet-violations} tells it. The first resolution and the first withdrawal count; what is
 * resolved may still turn out not to have been one, what is withdrawn stays so.
 *
 * @param event the id of the event that it was detected with
 * @param observed by other sources, in the order of the log
 */
public record Violation(
        ViolationDetected detected,
        String event,
        List<ViolationObserved> observed,
        @Nullable ViolationResolved resolved,
        @Nullable ViolationWithdrawn withdrawn) {

    public Violation {
        observed = Bounds.list("observed", observed);
    }

    /**
     * The violation after an event. Refuses an event that speaks of a violation that was never detected, and a second
     * detection under the same number.
     */
    public static Violation after(@Nullable Violation violation, Recorded<? extends ViolationEvent> recorded) {
        if (recorded.event() instanceof ViolationDetected detected) {
            return detected(violation, detected, recorded);
        }
        if (violation == null) {
            throw new InvalidValue(
                    "id",
                    "a violation that was detected before",
                    recorded.event().id());
        }
        return switch (recorded.event()) {
            case ViolationDetected ignored -> violation;
            case ViolationObserved sighting -> violation.withObserved(sighting);
            case ViolationResolved resolution ->
                violation.status() == ViolationStatus.OPEN ? violation.ended(resolution, null) : violation;
            case ViolationWithdrawn withdrawal ->
                violation.withdrawn == null ? violation.ended(violation.resolved, withdrawal) : violation;
        };
    }

    private static Violation detected(@Nullable Violation known, ViolationDetected detected, Recorded<?> recorded) {
        if (known == null) {
            return new Violation(detected, recorded.id(), List.of(), null, null);
        }
        if (!known.event.equals(recorded.id())) {
            throw new InvalidValue("id", "a number that no other violation has", detected.id());
        }
        return known;
    }

    private Violation withObserved(ViolationObserved sighting) {
        List<ViolationObserved> sightings = new ArrayList<>(observed);
        sightings.add(sighting);
        return new Violation(detected, event, sightings, resolved, withdrawn);
    }

    private Violation ended(@Nullable ViolationResolved resolution, @Nullable ViolationWithdrawn withdrawal) {
        return new Violation(detected, event, observed, resolution, withdrawal);
    }

    public ViolationId id() {
        return detected.id();
    }

    public ViolationStatus status() {
        if (withdrawn != null) {
            return ViolationStatus.WITHDRAWN;
        }
        return resolved != null ? ViolationStatus.RESOLVED : ViolationStatus.OPEN;
    }

    public boolean isOpen() {
        return status() == ViolationStatus.OPEN;
    }

    /** True when this source has said so already, first or later. */
    public boolean isKnownFrom(Source source) {
        return Stream.concat(Stream.of(detected.source()), observed.stream().map(ViolationObserved::source))
                .anyMatch(source::equals);
    }
}
