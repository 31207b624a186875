package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.gate.Sizes;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Json;
import dev.ratchet.events.Topic;
import dev.ratchet.http.Problem;

/** Refuses facts with which a decision would be too large for the log, naming their largest parts. */
final class FactsLimit {

    private static final int NAMED = 5;

    private final int bytes;

    FactsLimit(int bytes) {
        this.bytes = bytes;
    }

    void mustFit(Facts facts) {
        int size = Json.size(facts);
        if (size > bytes) {
            throw tooLarge(facts, size, bytes);
        }
    }

    /** What the rules saw counts too. */
    void mustFit(GateDecided decision) {
        int size = Json.size(decision);
        if (size > Topic.MAX_RECORD_BYTES) {
            throw tooLarge(decision.facts(), size, Topic.MAX_RECORD_BYTES);
        }
    }

    private static Problem tooLarge(Facts facts, int size, int limit) {
        return new Problem(413, "facts-too-large", "The facts make %d bytes; %d are taken".formatted(size, limit))
                .field("facts")
                .remedy("Leave out or shorten the largest parts")
                .with("limitBytes", limit)
                .with("largest", Sizes.largest(facts.document(), NAMED));
    }
}
