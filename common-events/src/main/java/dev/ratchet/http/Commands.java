package dev.ratchet.http;

import dev.ratchet.events.LogPosition;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.LogConfig;
import dev.ratchet.log.LogUnavailable;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Positions;
import dev.ratchet.log.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Answers a request that changes something: after its event is durable, and if possible after its effect can be seen. */
@ApplicationScoped
public class Commands {

    private final Publisher publisher;
    private final Positions positions;
    private final RequestKeys keys;
    private final LogConfig config;

    Commands(Publisher publisher, Positions positions, RequestKeys keys, LogConfig config) {
        this.publisher = publisher;
        this.positions = positions;
        this.keys = keys;
        this.config = config;
    }

    /** What a caller is told whose event is durable, but not folded yet. */
    public record Accepted(String position, String status) {}

    /**
     * Publishes an event and answers once the fold has seen it; with 202, its position and where to ask when that takes
     * too long, or when the database is away: the event is durable then all the same. A broker that is away is a 503; an
     * Idempotency-Key that another request used at the same time, and faster, is a 422.
     */
    public Response answer(Outgoing event, String fold, Supplier<Response> whenFolded) {
        LogPosition position = publish(event);
        try {
            if (!positions.await(fold, position, config.foldTimeout())) {
                return accepted(fold, position);
            }
            keys.mustMatch(fold, event);
            return whenFolded.get();
        } catch (DatabaseUnavailable notSeenYet) {
            return accepted(fold, position);
        }
    }

    /** Publishes an event. @return where it stands */
    public LogPosition publish(Outgoing event) {
        try {
            return publisher.publish(event).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LogUnavailable unavailable
                    ? unavailable
                    : new LogUnavailable("The broker did not take the event", e);
        }
    }

    private static Response accepted(String fold, LogPosition position) {
        String status = "/positions/" + position + "?fold=" + fold;
        return Response.accepted(new Accepted(position.toString(), status))
                .location(URI.create(status))
                .build();
    }
}
