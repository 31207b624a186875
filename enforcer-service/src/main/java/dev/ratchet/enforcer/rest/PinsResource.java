package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.rulebook.KnownRules;
import dev.ratchet.enforcer.domain.rulebook.ModeReason;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
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

/** Fixes the mode of a rule and lets go of it. While it is fixed no figures change it; of several who fix it the first counts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/rules/{id}")
@Authenticated
@Blocking
@Tag(name = "rules")
public class PinsResource {

    private final KnownRules rules;
    private final Commands commands;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final String fold;

    PinsResource(
            KnownRules rules, Commands commands, RequestKeys keys, Caller caller, Clock clock, Fold<RuleEvent> fold) {
        this.rules = rules;
        this.commands = commands;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.fold = fold.name();
    }

    /** The mode that a rule is to keep. */
    @Schema(name = "Pin")
    public record PinBody(
            @Schema(required = true, implementation = String.class, examples = "warn") @Nullable
            RuleMode mode,

            @Schema(required = true) @Nullable String reason) {}

    @POST
    @Path("/pin")
    @RolesAllowed("reviewer")
    @Operation(
            summary = "Fix the mode of a rule",
            description = "It stays until it is let go of, whatever is measured.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PinBody.class),
                            examples = @ExampleObject(name = "pin", value = Examples.PIN)))
    @APIResponse(responseCode = "200", description = "The rule as it stands now")
    @APIResponse(responseCode = "404", description = "No rule in force has this number")
    @APIResponse(responseCode = "409", description = "Its mode is fixed: the problem names by whom")
    public Response pin(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable PinBody body) {
        PinBody pin = Body.present(body);
        RuleModePinned event = pinned(id, Bounds.present("mode", pin.mode()), pin.reason());
        RuleEntry entry = reachable(event.rule());
        keys.mustMatch(fold, "pin/" + id, key, pin);
        if (entry.pinned() != null && !isMine(entry, event)) {
            throw pinnedAlready(entry);
        }
        return answer(keys.keyed("pin/" + id, key, pin, eventId -> event), event);
    }

    @POST
    @Path("/unpin")
    @RolesAllowed("reviewer")
    @Operation(summary = "Let go of the mode of a rule", description = "It keeps the mode until figures change it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonBody.class),
                            examples = @ExampleObject(name = "unpin", value = Examples.UNPIN)))
    @APIResponse(responseCode = "200", description = "The rule as it stands now")
    @APIResponse(responseCode = "404", description = "No rule in force has this number")
    @APIResponse(responseCode = "409", description = "Its mode is not fixed: the problem names who let go of it")
    public Response unpin(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReasonBody body) {
        ReasonBody why = Body.present(body);
        RuleModePinned event = pinned(id, null, why.reason());
        RuleEntry entry = reachable(event.rule());
        keys.mustMatch(fold, "unpin/" + id, key, why);
        if (entry.pinned() == null && !isMine(entry, event)) {
            throw notPinned(entry);
        }
        return answer(keys.keyed("unpin/" + id, key, why, eventId -> event), event);
    }

    private RuleModePinned pinned(String id, @Nullable RuleMode mode, @Nullable String reason) {
        return new RuleModePinned(new RuleId(id), mode, caller.subject(), Reasons.given(reason), clock.instant());
    }

    private Response answer(Outgoing outgoing, RuleModePinned event) {
        return commands.answer(outgoing, fold, () -> {
            RuleEntry after = existing(event.rule());
            if (!isMine(after, event)) {
                throw after.pinned() == null ? notPinned(after) : pinnedAlready(after);
            }
            return Response.ok(RuleView.of(after)).build();
        });
    }

    private RuleEntry reachable(RuleId rule) {
        RuleEntry entry = existing(rule);
        caller.mustReach(entry.rule().scope().workflow(), null);
        return entry;
    }

    private RuleEntry existing(RuleId rule) {
        return rules.find(rule)
                .filter(RuleEntry::isInForce)
                .orElseThrow(() -> new Problem(404, "not-found", "There is no rule '%s' in force".formatted(rule)));
    }

    /** True when the rule has its mode, or is free of it, by this order or by one that says the same. */
    private static boolean isMine(RuleEntry entry, RuleModePinned event) {
        ModeReason why = entry.modeReason();
        return why != null
                && why.from() == null
                && entry.pinned() == event.mode()
                && why.by().equals(event.by())
                && why.reason().equals(event.reason());
    }

    private static Problem pinnedAlready(RuleEntry entry) {
        String mode = entry.rule().mode().wireName();
        Problem problem = new Problem(
                        409,
                        "pinned-already",
                        "The mode of %s is fixed to %s".formatted(entry.rule().id(), mode))
                .with("mode", mode)
                .remedy("Let go of it first: POST /rules/%s/unpin"
                        .formatted(entry.rule().id()));
        return by(problem, entry.modeReason());
    }

    private static Problem notPinned(RuleEntry entry) {
        Problem problem = new Problem(
                409,
                "not-pinned",
                "The mode of %s is not fixed".formatted(entry.rule().id()));
        boolean isLetGo = entry.modeReason() != null && entry.modeReason().from() == null;
        return isLetGo ? by(problem, entry.modeReason()) : problem;
    }

    private static Problem by(Problem problem, @Nullable ModeReason why) {
        return why == null
                ? problem
                : problem.with("winner", why.by()).with("decidedAt", why.at().toString());
    }
}
