package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import java.time.Instant;

/** What becomes of the order to let a blocked decision pass: an event to publish, or a refusal. */
public sealed interface OverrideDecision {

    /** The order stands; its event says so. Whether it wins is seen when it is folded. */
    record Accepted(DecisionOverridden event) implements OverrideDecision {}

    /** The order is refused. */
    sealed interface OverrideRefused extends OverrideDecision {}

    /** The gate let it pass by itself. */
    record NothingBlocked() implements OverrideRefused {}

    /** Nobody lets pass what they asked the gate for. */
    record OwnDecision(String subject) implements OverrideRefused {}

    /** Somebody was faster. */
    record OverriddenAlready(BreakGlass winner) implements OverrideRefused {}

    /** Decides: only a blocked decision, once, and by another subject than the one that asked the gate. */
    static OverrideDecision on(DecisionEntry decision, String by, String reason, Instant at) {
        if (decision.allowed()) {
            return new NothingBlocked();
        }
        if (decision.suppliedBy().equals(by)) {
            return new OwnDecision(by);
        }
        return decision.override() == null
                ? new Accepted(new DecisionOverridden(
                        decision.id(), decision.artifact().name(), by, reason, at))
                : new OverriddenAlready(decision.override());
    }
}
