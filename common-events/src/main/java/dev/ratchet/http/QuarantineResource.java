package dev.ratchet.http;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.OperationEvent.EventRedriven;
import dev.ratchet.log.Database;
import dev.ratchet.log.OperationsFold;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Quarantine;
import dev.ratchet.log.QuarantinedEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what was put aside, and has it tried again. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/quarantine")
@Tag(name = "quarantine")
public class QuarantineResource {

    private final Database database;
    private final Commands commands;
    private final Caller caller;
    private final String service;
    private final Clock clock = Clock.systemUTC();

    QuarantineResource(
            Database database,
            Commands commands,
            Caller caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.commands = commands;
        this.caller = caller;
        this.service = service;
    }

    /** How much each fold has put aside, and what. */
    public record QuarantineView(Map<String, Long> counts, List<QuarantinedView> items) {}

    /** One record that was put aside; the value as text, cut to 4,000 characters. */
    public record QuarantinedView(
            String fold,
            String topic,
            int partition,
            long offset,
            Instant appendedAt,
            String reason,
            int attempts,
            @Nullable String value,
            int bytes) {

        static QuarantinedView of(QuarantinedEvent event) {
            byte[] value = event.value() == null ? new byte[0] : event.value();
            String text = new String(value, 0, Math.min(value.length, Bounds.TEXT), StandardCharsets.UTF_8);
            return new QuarantinedView(
                    event.fold(),
                    event.topic(),
                    event.partition(),
                    event.offset(),
                    event.appendedAt(),
                    event.reason(),
                    event.attempts(),
                    event.value() == null ? null : text,
                    value.length);
        }
    }

    /** Why an operator has a record tried again. */
    public record Redrive(String reason) {}

    @GET
    @RolesAllowed({"operator", "viewer"})
    @Operation(summary = "What was put aside, counted and listed")
    public QuarantineView list(
            @QueryParam("fold") @Nullable String fold, @QueryParam("limit") @Nullable Integer limit) {
        int bounded = Page.limit(limit);
        return database.read(connection -> new QuarantineView(
                Quarantine.counts(connection),
                Quarantine.list(connection, fold, bounded).stream()
                        .map(QuarantinedView::of)
                        .toList()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{fold}/{topic}/{partition}/{offset}/redrive")
    @RolesAllowed("operator")
    @io.smallrye.common.annotation.Blocking
    @Operation(summary = "Have a record tried again; it stays in quarantine if it fails again")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Redrive.class),
                            examples =
                                    @ExampleObject(
                                            name = "redrive",
                                            value = "{\"reason\": \"The fold knows it now\"}")))
    public Response redrive(
            @PathParam("fold") String fold,
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset,
            Redrive order) {
        if (find(fold, topic, partition, offset).isEmpty()) {
            throw Problem.notFound("quarantined record", fold + "/" + topic + "/" + partition + "/" + offset);
        }
        EventRedriven event = new EventRedriven(
                service,
                fold,
                topic,
                partition,
                offset,
                caller.subject(),
                Reasons.given(order.reason()),
                clock.instant());
        return commands.answer(
                Outgoing.fresh(event),
                OperationsFold.NAME,
                () -> find(fold, topic, partition, offset)
                        .map(still -> Response.ok(QuarantinedView.of(still)).build())
                        .orElseGet(() -> Response.noContent().build()));
    }

    private Optional<QuarantinedEvent> find(String fold, String topic, int partition, long offset) {
        return database.read(connection -> Quarantine.find(connection, fold, topic, partition, offset));
    }
}
