package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.enforcer.domain.waiver.WaiverCommand;
import dev.ratchet.enforcer.domain.waiver.WaiverCommand.GrantWaiver;
import dev.ratchet.enforcer.domain.waiver.WaiverCommand.RevokeWaiver;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.Accepted;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.NoLongerOpen;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.WaiverRefused;
import dev.ratchet.enforcer.domain.waiver.WaiverEntry;
import dev.ratchet.enforcer.domain.waiver.Waivers;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
import dev.ratchet.http.Problem;
import dev.ratchet.http.RequestKeys;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets waivers count and end. Of several grants, or several revocations, the first on the log counts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/waivers/{id}")
@Authenticated
@Blocking
@Tag(name = "waivers")
public class WaiverReviewsResource {

    private final Waivers waivers;
    private final CurrentRuleBook current;
    private final Commands commands;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final String fold;

    WaiverReviewsResource(
            Waivers waivers,
            CurrentRuleBook current,
            Commands commands,
            RequestKeys keys,
            Caller caller,
            Clock clock,
            Fold<RuleEvent> fold) {
        this.waivers = waivers;
        this.current = current;
        this.commands = commands;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.fold = fold.name();
    }

    @POST
    @Path("/grant")
    @RolesAllowed("reviewer")
    @Operation(summary = "Grant a waiver that somebody else asked for")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonBody.class),
                            examples = @ExampleObject(name = "grant", value = Examples.WAIVER_GRANT)))
    @APIResponse(responseCode = "200", description = "The waiver as it stands now")
    @APIResponse(responseCode = "403", description = "The caller is no reviewer, or asked for it")
    @APIResponse(responseCode = "404", description = "No waiver has this number")
    @APIResponse(responseCode = "409", description = "It is granted, revoked or expired: the problem says by whom")
    public Response grant(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReasonBody body) {
        ReasonBody why = Body.present(body);
        return answer(id, "grant", key, why, new GrantWaiver(caller.subject(), why.given(), clock.instant()));
    }

    @POST
    @Path("/revoke")
    @RolesAllowed({"pipeline", "reporter", "reviewer", "rule-admin"})
    @Operation(
            summary = "End a waiver before its time, or refuse one that was asked for",
            description = "Whoever asked for it may take it back; a reviewer may end any.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonBody.class),
                            examples = @ExampleObject(name = "revocation", value = Examples.WAIVER_REVOCATION)))
    @APIResponse(responseCode = "200", description = "The waiver as it stands now")
    @APIResponse(responseCode = "403", description = "The caller is no reviewer, and somebody else asked for it")
    @APIResponse(responseCode = "404", description = "No waiver has this number")
    @APIResponse(responseCode = "409", description = "It is revoked or expired: the problem says by whom")
    public Response revoke(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReasonBody body) {
        ReasonBody why = Body.present(body);
        boolean isReviewer = caller.hasRole("reviewer");
        return answer(
                id, "revoke", key, why, new RevokeWaiver(caller.subject(), isReviewer, why.given(), clock.instant()));
    }

    private Response answer(String id, String verb, @Nullable String key, ReasonBody body, WaiverCommand command) {
        WaiverEntry entry = existing(id);
        RuleEntry rule = current.book().entries().get(entry.waiver().request().rule());
        caller.mustReach(
                rule == null ? null : rule.rule().scope().workflow(),
                entry.waiver().request().artifact());
        String operation = verb + "-waiver/" + id;
        keys.mustMatch(fold, operation, key, body);
        return switch (WaiverDecision.on(entry.waiver(), command)) {
            case Accepted accepted -> accepted(id, keys.keyed(operation, key, body, eventId -> accepted.event()));
            case WaiverRefused refused -> {
                if (key != null && hasWon(entry, keys.eventId(operation, key))) {
                    yield ok(entry);
                }
                throw WaiverRefusals.of(entry.waiver(), refused);
            }
        };
    }

    private Response accepted(String id, Outgoing outgoing) {
        return commands.answer(outgoing, fold, () -> {
            WaiverEntry after = existing(id);
            if (!hasWon(after, outgoing.id())) {
                Instant now = clock.instant();
                throw WaiverRefusals.of(
                        after.waiver(),
                        new NoLongerOpen(after.waiver(), after.waiver().stateAt(now)));
            }
            return ok(after);
        });
    }

    private WaiverEntry existing(String id) {
        return waivers.find(id).orElseThrow(() -> Problem.notFound("waiver", id));
    }

    private Response ok(WaiverEntry entry) {
        return Response.ok(WaiverView.of(entry.waiver(), clock.instant())).build();
    }

    private static boolean hasWon(WaiverEntry entry, String event) {
        return event.equals(entry.grantEvent()) || event.equals(entry.revocationEvent());
    }
}
