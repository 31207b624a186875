package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.enforcer.domain.waiver.WaiverEntry;
import dev.ratchet.enforcer.domain.waiver.WaiverNumber;
import dev.ratchet.enforcer.domain.waiver.WaiverState;
import dev.ratchet.enforcer.domain.waiver.Waivers;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleId;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
import dev.ratchet.http.Page;
import dev.ratchet.http.Parameters;
import dev.ratchet.http.Problem;
import dev.ratchet.http.Reasons;
import dev.ratchet.http.RequestKeys;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Numbers;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes requests for waivers and shows waivers. A request changes nothing at the gate until somebody else grants it. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/waivers")
@Authenticated
@Blocking
@Tag(name = "waivers")
public class WaiversResource {

    private static final String OPERATION = "request-waiver";

    private final Waivers waivers;
    private final CurrentRuleBook current;
    private final Numbers numbers;
    private final Commands commands;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final Duration limit;
    private final String fold;

    WaiversResource(
            Waivers waivers,
            CurrentRuleBook current,
            Numbers numbers,
            Commands commands,
            RequestKeys keys,
            Caller caller,
            Clock clock,
            EnforcerConfig config,
            Fold<RuleEvent> fold) {
        this.waivers = waivers;
        this.current = current;
        this.numbers = numbers;
        this.commands = commands;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.limit = config.waiverLimit();
        this.fold = fold.name();
    }

    /** What is asked for. */
    @Schema(name = "WaiverRequest")
    public record RequestOfWaiver(
            @Schema(required = true, examples = "RULE-ARCH-001") @Nullable
            String rule,

            @Schema(required = true) @Nullable String artifact,

            @Schema(description = "A glob over the artifact's version, * and ?; absent means every version") @Nullable
            String versions,

            @Schema(required = true) @Nullable String reason,
            @Schema(required = true) @Nullable Instant expiresAt) {}

    @POST
    @RolesAllowed({"pipeline", "reporter", "reviewer", "rule-admin"})
    @Operation(
            summary = "Ask for an exception of one artifact from one rule",
            description =
                    "It counts once another person with the role reviewer grants it, until it expires: at most a year"
                            + " after it was asked for, unless ratchet.enforcer.waiver-limit says otherwise.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestOfWaiver.class),
                            examples = @ExampleObject(name = "exception", value = Examples.WAIVER_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The waiver, asked for",
            content =
                    @Content(
                            schema = @Schema(implementation = WaiverView.class),
                            examples = @ExampleObject(name = "requested", value = Examples.WAIVER)))
    @APIResponse(
            responseCode = "400",
            description = "The problem names the field: an expiry that is over or too far away, a missing reason")
    @APIResponse(responseCode = "404", description = "No rule in force has this number")
    public Response request(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable RequestOfWaiver request) {
        RequestOfWaiver body = Body.present(request);
        RuleId rule = Parameters.read("rule", Bounds.text("rule", body.rule()), RuleId::new);
        caller.mustReach(inForce(rule).rule().scope().workflow(), Bounds.name("artifact", body.artifact()));
        Instant now = clock.instant();
        // What is refused shall not use a number up.
        var unused = requested(body, rule, WaiverNumber.seriesOf(now) + "-001", now);
        Outgoing outgoing = keys.keyed(
                OPERATION, key, body, event -> requested(body, rule, numbered(WaiverNumber.seriesOf(now), event), now));
        if (keys.isRepeated(fold, outgoing)) {
            return Response.ok(view(requestedBy(outgoing.id()))).build();
        }
        return commands.answer(outgoing, fold, () -> {
            WaiverView view = view(requestedBy(outgoing.id()));
            return Response.created(URI.create("/waivers/" + view.id()))
                    .entity(view)
                    .build();
        });
    }

    @GET
    @Operation(summary = "The waivers that fit, by number")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as after to get the next part")
    public Page<WaiverView> list(
            @Parameter(example = "RULE-ARCH-001") @QueryParam("rule") @Nullable String rule,
            @QueryParam("artifact") @Nullable String artifact,
            @Parameter(example = "granted") @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        Waivers.Filter filter = new Waivers.Filter(
                ruleNamed(rule), artifact, Parameters.optional("state", state, WaiverState::named), clock.instant());
        List<WaiverView> found =
                waivers.list(filter, Page.after(after, id -> waivers.find(id).isPresent()), size + 1).stream()
                        .map(this::view)
                        .toList();
        return Page.of(found, size, WaiverView::id);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One waiver")
    @APIResponse(
            responseCode = "200",
            description = "The waiver as it stands at the moment",
            content =
                    @Content(
                            schema = @Schema(implementation = WaiverView.class),
                            examples = @ExampleObject(name = "requested", value = Examples.WAIVER)))
    @APIResponse(responseCode = "404", description = "No waiver has this number")
    public WaiverView find(@Parameter(example = "WAIV-2025-10-30-001") @PathParam("id") String id) {
        return view(waivers.find(id).orElseThrow(() -> Problem.notFound("waiver", id)));
    }

    private RuleEntry inForce(RuleId rule) {
        RuleEntry entry = current.book().entries().get(rule);
        if (entry == null || !entry.isInForce()) {
            throw new Problem(404, "not-found", "There is no rule '%s' in force".formatted(rule))
                    .field("rule")
                    .remedy("Name a rule of GET /rules");
        }
        return entry;
    }

    private String numbered(String series, String event) {
        return new WaiverNumber(series, numbers.next(series, event)).toString();
    }

    private WaiverRequested requested(RequestOfWaiver body, RuleId rule, String number, Instant now) {
        return new WaiverRequested(
                number,
                rule,
                Bounds.name("artifact", body.artifact()),
                body.versions(),
                Reasons.given(body.reason()),
                withinLimit(body.expiresAt(), now),
                caller.subject(),
                now);
    }

    private Instant withinLimit(@Nullable Instant expiresAt, Instant now) {
        Instant end = Bounds.time("expiresAt", expiresAt);
        if (end.isAfter(now.plus(limit))) {
            throw new Problem(
                            400,
                            "waiver-too-long",
                            "A waiver lasts at most %d days, but this one would until %s"
                                    .formatted(limit.toDays(), end))
                    .field("expiresAt")
                    .remedy("Ask for an earlier end, and again when it has come");
        }
        return end;
    }

    private static @Nullable String ruleNamed(@Nullable String rule) {
        RuleId id = Parameters.optional("rule", rule, RuleId::new);
        return id == null ? null : id.value();
    }

    private WaiverEntry requestedBy(String event) {
        return waivers.byRequest(event)
                .orElseThrow(
                        () -> new IllegalStateException("Expected the waiver of event " + event + " to be folded"));
    }

    private WaiverView view(WaiverEntry entry) {
        return WaiverView.of(entry.waiver(), clock.instant());
    }
}
