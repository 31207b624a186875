package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.DecisionEvent.GateDecided;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where decisions are made durable, so that every answer that was given is found afterwards. */
public interface DecisionRecord {

    /**
     * Makes a decision durable; its id is the id of its event. Returns within a bounded time whatever is away.
     *
     * @param requestDigest of the request that it answers, where that can be repeated
     */
    Recording record(GateDecided decided, @Nullable String requestDigest);

    /** The decision with this id, if an earlier process of this replica left it unpublished and its request can be repeated. */
    Optional<EarlierDecisions.Answered> waiting(String decisionId);
}
