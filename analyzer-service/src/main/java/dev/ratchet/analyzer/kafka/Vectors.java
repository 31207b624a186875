package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.grouping.EmbeddingFailed;
import dev.ratchet.log.LogUnavailable;
import java.util.function.Supplier;

/** Lets a reaction wait for the model: what can't be given a vector now is decided later, and never without one. */
final class Vectors {

    private Vectors() {}

    static <T> T awaited(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (EmbeddingFailed failed) {
            throw new LogUnavailable(failed.getMessage() + "; the event waits", failed);
        }
    }
}
