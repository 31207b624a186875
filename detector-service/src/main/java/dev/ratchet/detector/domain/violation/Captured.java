package dev.ratchet.detector.domain.violation;

import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationObserved;

/** What becomes of a finding. */
public sealed interface Captured {

    /** The event that tells of it. */
    ViolationEvent event();

    /** It is a violation of its own. */
    record New(ViolationDetected event) implements Captured {}

    /** Another source has noticed the same violation before. */
    record SeenBefore(Violation violation, ViolationObserved event) implements Captured {}

    /** It has been said already, by this source or with this event: nothing new happens. */
    record SaidBefore(Violation violation) implements Captured {

        @Override
        public ViolationEvent event() {
            return violation.detected();
        }
    }
}
