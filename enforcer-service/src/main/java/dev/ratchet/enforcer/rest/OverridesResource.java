package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.gate.BreakGlass;
import dev.ratchet.enforcer.domain.gate.DecisionEntry;
import dev.ratchet.enforcer.domain.gate.Decisions;
import dev.ratchet.enforcer.domain.gate.OverrideDecision;
import dev.ratchet.enforcer.domain.gate.OverrideDecision.Accepted;
import dev.ratchet.enforcer.domain.gate.OverrideDecision.NothingBlocked;
import dev.ratchet.enforcer.domain.gate.OverrideDecision.OverriddenAlready;
import dev.ratchet.enforcer.domain.gate.OverrideDecision.OverrideRefused;
import dev.ratchet.enforcer.domain.gate.OverrideDecision.OwnDecision;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
import dev.ratchet.http.Problem;
import dev.ratchet.http.RequestKeys;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Breaks the glass: lets one blocked decision pass, once, on the record. The gate's next answer is not changed by it. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/decisions/{id}/override")
@Authenticated
@Blocking
@Tag(name = "decisions")
public class OverridesResource {

    private final Decisions decisions;
    private final Commands commands;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final MeterRegistry meters;
    private final String fold;

    OverridesResource(
            Decisions decisions,
            Commands commands,
            RequestKeys keys,
            Caller caller,
            Clock clock,
            MeterRegistry meters,
            Fold<DecisionEvent> fold) {
        this.decisions = decisions;
        this.commands = commands;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.meters = meters;
        this.fold = fold.name();
    }

    @POST
    @RolesAllowed("reviewer")
    @Operation(
            summary = "Let one blocked decision pass",
            description = "It is recorded with who and why, the episodes that it blocked are judged overridden, and the"
                    + " gate goes on blocking what comes next.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonBody.class),
                            examples = @ExampleObject(name = "emergency", value = Examples.OVERRIDE)))
    @APIResponse(responseCode = "200", description = "The decision, overridden")
    @APIResponse(responseCode = "403", description = "The caller is no reviewer, or asked the gate for it")
    @APIResponse(responseCode = "404", description = "No decision has this id")
    @APIResponse(responseCode = "409", description = "It was allowed, or is overridden: the problem names by whom")
    public Response override(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReasonBody body) {
        ReasonBody why = Body.present(body);
        String reason = why.given();
        DecisionEntry entry = existing(id);
        caller.mustReach(entry.workflow(), entry.artifact().name());
        String operation = "override/" + id;
        keys.mustMatch(fold, operation, key, why);
        return switch (OverrideDecision.on(entry, caller.subject(), reason, clock.instant())) {
            case Accepted accepted -> accepted(id, keys.keyed(operation, key, why, eventId -> accepted.event()));
            case OverrideRefused refused -> {
                if (key != null && hasWon(entry, keys.eventId(operation, key))) {
                    yield Response.ok(DecisionView.of(entry, null)).build();
                }
                throw problem(id, refused);
            }
        };
    }

    private Response accepted(String id, Outgoing outgoing) {
        meters.counter("ratchet.gate.overrides").increment();
        return commands.answer(outgoing, fold, () -> {
            DecisionEntry after = existing(id);
            BreakGlass winner = Bounds.present("override", after.override());
            if (!hasWon(after, outgoing.id())) {
                throw problem(id, new OverriddenAlready(winner));
            }
            return Response.ok(DecisionView.of(after, null)).build();
        });
    }

    private DecisionEntry existing(String id) {
        return decisions.find(id).orElseThrow(() -> Problem.notFound("decision", id));
    }

    private static boolean hasWon(DecisionEntry entry, String event) {
        return entry.override() != null && entry.override().eventId().equals(event);
    }

    private static Problem problem(String id, OverrideRefused refused) {
        return switch (refused) {
            case NothingBlocked allowed ->
                new Problem(409, "not-blocked", "Decision %s allowed its artifact to pass".formatted(id))
                        .remedy("There is nothing to override");
            case OwnDecision own ->
                new Problem(403, "own-decision", "Decision %s was asked for by %s".formatted(id, own.subject()))
                        .remedy("Have another reviewer override it");
            case OverriddenAlready already -> {
                BreakGlass winner = already.winner();
                yield new Problem(
                                409,
                                "overridden-already",
                                "Decision %s was overridden by %s at %s".formatted(id, winner.by(), winner.at()))
                        .with("winner", winner.by())
                        .with("decidedAt", winner.at().toString());
            }
        };
    }
}
