package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.DecisionEvent.GateDecided;
import org.jspecify.annotations.Nullable;

/** Finds what was decided before for the same request, also by another replica. */
public interface EarlierDecisions {

    /** What is known of a request. */
    sealed interface Earlier {}

    /**
     * It was answered.
     *
     * @param requestDigest of the request that was answered
     */
    record Answered(GateDecided decision, @Nullable String requestDigest) implements Earlier {}

    /** It was not answered, as far as the index of decisions reaches. */
    record Unanswered() implements Earlier {}

    /** Nobody who knows can be asked at the moment. */
    record Unknown() implements Earlier {}

    /** Returns within a bounded time whatever is away. */
    Earlier find(String decisionId);
}
