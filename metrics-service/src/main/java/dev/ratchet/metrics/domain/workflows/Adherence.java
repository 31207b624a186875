package dev.ratchet.metrics.domain.workflows;

import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Shares;

/**
 * How faithfully workflows are followed.
 *
 * @param sound closed runs without a violated constraint
 * @param closed all closed runs
 */
public record Adherence(long sound, long closed) {

    /** closed runs without a violated constraint ÷ closed runs. */
    public Figure figure() {
        return Shares.share(sound, closed, "closed runs");
    }
}
