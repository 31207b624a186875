package dev.ratchet.analyzer.domain.cause;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An improvement that was proposed for a pattern before.
 *
 * @param id its number
 * @param judgedAt when a reviewer decided; absent while nobody has
 * @param reason what the reviewer said
 */
public record EarlierImprovement(
        String id,
        Fate fate,
        @Nullable Instant judgedAt,
        @Nullable String reason) {

    /** What became of it. */
    public enum Fate {
        OPEN,
        APPROVED,
        REJECTED,
        SUPERSEDED
    }
}
