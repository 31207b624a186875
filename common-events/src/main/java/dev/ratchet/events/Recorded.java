package dev.ratchet.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read from the log: with its identity, its position and when it was appended.
 *
 * @param id the CloudEvents id; together with {@code source} it tells duplicates
 * @param requestDigest a digest of the request that the event answers, where the request can be repeated
 * @param traceparent the W3C trace context in which it was written
 */
public record Recorded<E extends Event>(
        E event,
        String id,
        String source,
        LogPosition position,
        Instant appendedAt,
        @Nullable String requestDigest,
        @Nullable String traceparent) {

    public Recorded {
        Bounds.text("id", id, Bounds.ATTRIBUTE);
        Bounds.uri("source", source);
    }

    /**
     * When it happened as far as the log can vouch for it: what tells a time after its own append counts as of the append,
     * and what tells one {@link Bounds#LONGEST_AGO} before as of then.
     */
    public Instant happenedAt() {
        Instant told = event.at();
        Instant earliest = appendedAt.minus(Bounds.LONGEST_AGO);
        if (told.isBefore(earliest)) {
            return earliest;
        }
        return told.isAfter(latest()) ? latest() : told;
    }

    /** The last time that the event can tell of: its append, which the broker notes in whole milliseconds. */
    public Instant latest() {
        return appendedAt.plusNanos(999_999);
    }
}
