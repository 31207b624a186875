package dev.ratchet.http;

import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Positions;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells whether an event that was accepted can be seen yet. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/positions")
@Authenticated
@Tag(name = "positions")
public class PositionsResource {

    private final Positions positions;

    PositionsResource(Positions positions) {
        this.positions = positions;
    }

    /** Whether a fold has passed a position. */
    public record PositionView(String position, String fold, boolean folded) {}

    @GET
    @Path("/{topic}/{partition}/{offset}")
    @Operation(summary = "Whether the event at a position has been folded")
    public PositionView status(
            @PathParam("topic") String topicName,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset,
            @QueryParam("fold") @Nullable String fold) {
        Topic topic = Topic.named(topicName).orElseThrow(() -> Problem.notFound("topic", topicName));
        LogPosition position = new LogPosition(topic, partition, offset);
        if (fold == null) {
            throw new InvalidValue("fold", "the name of a fold of this topic", "absent");
        }
        if (positions.topicOf(fold).filter(topic::equals).isEmpty()) {
            throw Problem.notFound("fold of this topic", fold).field("fold");
        }
        return new PositionView(position.toString(), fold, positions.hasPassed(fold, position));
    }
}
