package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An event that is about to be published, with its identity.
 *
 * @param requestDigest of the request that it answers, where that can be repeated
 * @param traceparent the W3C trace context that it continues; absent means the current one
 */
public record Outgoing(
        Event event,
        String id,
        @Nullable String requestDigest,
        @Nullable String traceparent) {

    /** An event that nothing can repeat. */
    public static Outgoing fresh(Event event) {
        return withId(event, EventId.random());
    }

    public static Outgoing withId(Event event, String id) {
        return new Outgoing(event, id, null, null);
    }

    /** An event that follows from another: a repetition gets the same id and is dropped by every fold. */
    public static Outgoing following(Recorded<?> cause, String kind, int ordinal, Event event) {
        return new Outgoing(event, EventId.derived(cause.id(), kind, ordinal), null, cause.traceparent());
    }

    /** The same event as part of the trace of its cause. */
    public Outgoing causedBy(Recorded<?> cause) {
        return new Outgoing(event, id, requestDigest, cause.traceparent());
    }
}
