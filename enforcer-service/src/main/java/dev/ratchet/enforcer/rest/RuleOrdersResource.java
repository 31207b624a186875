package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleChange;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleId;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
import dev.ratchet.http.Problem;
import dev.ratchet.http.Reasons;
import dev.ratchet.http.RequestKeys;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes orders about one rule: back to an older version, or out of the book. Every version stays known. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/rules/{id}")
@Authenticated
@Blocking
@Tag(name = "rules")
public class RuleOrdersResource {

    private final CurrentRuleBook current;
    private final CheckLanguage language;
    private final RuleWrites writes;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final String fold;

    RuleOrdersResource(
            CurrentRuleBook current,
            CheckLanguage language,
            RuleWrites writes,
            RequestKeys keys,
            Caller caller,
            Clock clock,
            Fold<RuleEvent> fold) {
        this.current = current;
        this.language = language;
        this.writes = writes;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.fold = fold.name();
    }

    /** Which version, and why. */
    @Schema(name = "RuleRollback")
    public record RollbackBody(
            @Schema(required = true) @Nullable Integer toVersion,
            @Schema(required = true) @Nullable String reason) {}

    /** Why. */
    @Schema(name = "RuleRetirement")
    public record RetirementBody(
            @Schema(required = true) @Nullable String reason) {}

    @GET
    @Path("/versions")
    @Operation(summary = "Every version of a rule, the oldest first, with who brought it and how")
    @APIResponse(responseCode = "200", description = "The versions as they were activated")
    @APIResponse(responseCode = "404", description = "No rule has this number")
    public List<RuleActivated> versions(@PathParam("id") String id) {
        return existing(id).activations();
    }

    @POST
    @Path("/rollback")
    @RolesAllowed("rule-admin")
    @Operation(
            summary = "Go back to an older version of a rule",
            description =
                    "Its definition becomes the next version, in the mode that it was activated in; what a reviewer "
                            + "pinned stays pinned. A retired rule comes back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RollbackBody.class),
                            examples = @ExampleObject(name = "rollback", value = PackExamples.ROLLBACK)))
    @APIResponse(responseCode = "200", description = "The rule as it is in force now")
    @APIResponse(responseCode = "404", description = "No rule has this number")
    @APIResponse(
            responseCode = "409",
            description = "It is that version already, or somebody was faster: the problem names whom")
    @APIResponse(responseCode = "422", description = "There is no such version, or its check doesn't compile any more")
    public Response rollback(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RollbackBody body) {
        RollbackBody order = Body.present(body);
        RuleEntry entry = reached(id);
        int toVersion = Bounds.present("toVersion", order.toVersion());
        String reason = Reasons.given(order.reason());
        RuleChange change = RuleChange.rolledBack(
                entry, toVersion, caller.subject(), reason, clock.instant().truncatedTo(ChronoUnit.MILLIS), language);
        return answer(entry, "rollback/" + id, key, order, change);
    }

    @POST
    @Path("/retire")
    @RolesAllowed("rule-admin")
    @Operation(summary = "Take a rule out of the book", description = "A rollback or a pack may bring it back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RetirementBody.class),
                            examples = @ExampleObject(name = "retirement", value = PackExamples.RETIREMENT)))
    @APIResponse(responseCode = "200", description = "The rule as it is now")
    @APIResponse(responseCode = "404", description = "No rule has this number")
    @APIResponse(responseCode = "409", description = "It is retired already: the problem names by whom")
    public Response retire(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RetirementBody body) {
        RetirementBody order = Body.present(body);
        RuleEntry entry = reached(id);
        String reason = Reasons.given(order.reason());
        RuleChange change = RuleChange.retired(
                entry, caller.subject(), reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return answer(entry, "retire/" + id, key, order, change);
    }

    private Response answer(RuleEntry entry, String operation, @Nullable String key, Object body, RuleChange change) {
        keys.mustMatch(fold, operation, key, body);
        return switch (change) {
            case RuleChange.Accepted accepted -> {
                Outgoing outgoing = keys.keyed(operation, key, body, eventId -> accepted.event());
                yield keys.isRepeated(fold, outgoing) ? shown(entry) : published(outgoing, accepted.event());
            }
            case RuleChange.Refused refused -> {
                RuleEvent last =
                        entry.retirement() == null ? entry.activations().getLast() : entry.retirement();
                if (key != null && keys.isRepeated(fold, keys.keyed(operation, key, body, eventId -> last))) {
                    yield shown(entry);
                }
                throw RuleRefusals.of(entry, refused);
            }
        };
    }

    private Response published(Outgoing outgoing, RuleEvent event) {
        LogPosition position = writes.publish(List.of(outgoing)).getFirst();
        if (!writes.isSeen(position)) {
            String status = "/positions/" + position + "?fold=" + fold;
            return Response.accepted(new Commands.Accepted(position.toString(), status))
                    .build();
        }
        keys.mustMatch(fold, outgoing);
        RuleEntry after = existing(event.rule().value());
        boolean hasWon =
                switch (event) {
                    case RuleActivated activated -> after.activations().contains(activated);
                    case RuleRetired retired -> retired.equals(after.retirement());
                    default -> true;
                };
        if (!hasWon) {
            throw RuleRefusals.outrun(after);
        }
        return shown(after);
    }

    private static Response shown(RuleEntry entry) {
        return Response.ok(RuleView.of(entry).with(entry.versions())).build();
    }

    private RuleEntry reached(String id) {
        RuleEntry entry = existing(id);
        caller.mustReach(entry.rule().scope().workflow(), null);
        return entry;
    }

    private RuleEntry existing(String id) {
        RuleEntry entry = current.book().entries().get(new RuleId(id));
        if (entry == null) {
            throw Problem.notFound("rule", id);
        }
        return entry;
    }
}
