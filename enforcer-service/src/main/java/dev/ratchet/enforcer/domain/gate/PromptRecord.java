package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.DecisionEvent.GateDecided;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Makes decisions durable for callers that may not wait. */
public interface PromptRecord {

    /**
     * Makes a decision durable that nobody can ask for again.
     *
     * @param data the decision as it stands in its record
     * @return how durable it is, within a bounded time; empty when it has to be recorded by a caller that may wait
     */
    Optional<CompletionStage<Recording>> recordPromptly(GateDecided decided, byte[] data);
}
