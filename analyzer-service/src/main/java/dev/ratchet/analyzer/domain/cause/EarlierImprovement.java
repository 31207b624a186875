package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.events.CheckPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An improvement that was proposed for a pattern before.
 *
 * @param id its number
 * @param judgedAt when a reviewer decided; absent while nobody has
 * @param reason what the reviewer said
 * @param checkPoint where its rule checks the pattern's workflow; absent where it came to none
 */
public record EarlierImprovement(
        String id,
        Fate fate,
        @Nullable Instant judgedAt,
        @Nullable String reason,
        @Nullable CheckPoint checkPoint) {

    /** What became of it. */
    public enum Fate {
        OPEN,
        APPROVED,
        REJECTED,
        SUPERSEDED
    }

    /** It is to check the pattern, or does. */
    boolean isUpheld() {
        return fate == Fate.OPEN || fate == Fate.APPROVED;
    }
}
