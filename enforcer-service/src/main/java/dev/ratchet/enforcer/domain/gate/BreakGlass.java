package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.Recorded;
import java.time.Instant;

/**
 * Who let one blocked decision pass, and why. It changes no later decision.
 *
 * @param eventId of the override, so that of several reviewers each can be told whether it was theirs that counted
 */
public record BreakGlass(String eventId, String by, String reason, Instant at) {

    static BreakGlass of(DecisionOverridden event, Recorded<?> recorded) {
        return new BreakGlass(recorded.id(), event.by(), event.reason(), event.overriddenAt());
    }
}
