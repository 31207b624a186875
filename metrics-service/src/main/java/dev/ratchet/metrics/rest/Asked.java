package dev.ratchet.metrics.rest;

import dev.ratchet.http.Parameters;
import dev.ratchet.metrics.domain.house.Question;
import org.jspecify.annotations.Nullable;

/** Reads a question from the parameters of a request: times as instants, or as days in UTC. */
final class Asked {

    private Asked() {}

    static Question question(@Nullable String workflow, @Nullable String from, @Nullable String to) {
        return new Question(workflow, Parameters.time("from", from), Parameters.time("to", to));
    }
}
