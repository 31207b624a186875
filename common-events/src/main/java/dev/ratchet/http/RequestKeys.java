package dev.ratchet.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.Event;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Json;
import dev.ratchet.log.Database;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Publisher;
import dev.ratchet.log.SeenEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes requests repeatable: the same subject, operation and Idempotency-Key always mean the same event. */
@ApplicationScoped
public class RequestKeys {

    private final Caller caller;
    private final Database database;
    private final Publisher publisher;

    RequestKeys(Caller caller, Database database, Publisher publisher) {
        this.caller = caller;
        this.database = database;
        this.publisher = publisher;
    }

    /** The id of the event that a request brings about; random when the request has no key. */
    public String eventId(String operation, @Nullable String idempotencyKey) {
        return idempotencyKey == null
                ? EventId.random()
                : EventId.ofRequest(
                        caller.subject(), operation, Bounds.text(IdempotencyKey.HEADER, idempotencyKey, Bounds.NAME));
    }

    /** The event that a request brings about, built for its id. */
    public Outgoing keyed(
            String operation, @Nullable String idempotencyKey, Object body, Function<String, ? extends Event> build) {
        String id = eventId(operation, idempotencyKey);
        return new Outgoing(build.apply(id), id, idempotencyKey == null ? null : digest(body), null);
    }

    /** Whether a fold has seen the event of an earlier request with the same key. A different body is a 422. */
    public boolean isRepeated(String fold, Outgoing outgoing) {
        return isRepeated(fold, outgoing.id(), outgoing.requestDigest());
    }

    /**
     * Refuses with 422 when the key was used for another body. Ask before anything is refused for another reason, so that
     * whoever uses a key twice learns of that first.
     */
    public void mustMatch(String fold, String operation, @Nullable String idempotencyKey, Object body) {
        if (idempotencyKey != null) {
            isRepeated(fold, eventId(operation, idempotencyKey), digest(body));
        }
    }

    private boolean isRepeated(String fold, String id, @Nullable String requestDigest) {
        if (requestDigest == null) {
            return false;
        }
        Optional<String> known =
                database.read(connection -> SeenEvents.requestDigest(connection, fold, publisher.source(), id));
        known.filter(digest -> !Objects.equals(digest, requestDigest)).ifPresent(other -> {
            throw new Problem(422, "key-reused", "The Idempotency-Key was used for another request")
                    .field(IdempotencyKey.HEADER)
                    .remedy("Use a new key for a new request");
        });
        return known.isPresent();
    }

    /** Refuses with 422 when the fold's event with this id answered a request with another body. */
    public void mustMatch(String fold, Outgoing outgoing) {
        isRepeated(fold, outgoing);
    }

    private static String digest(Object body) {
        try {
            return EventId.hash(Json.mapper().writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected every request to be writable as JSON", e);
        }
    }
}
