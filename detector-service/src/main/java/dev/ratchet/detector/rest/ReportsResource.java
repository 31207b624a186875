package dev.ratchet.detector.rest;

import dev.ratchet.detector.DetectorConfig;
import dev.ratchet.detector.domain.violation.Capture;
import dev.ratchet.detector.domain.violation.Captured;
import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.detector.domain.violation.Violation;
import dev.ratchet.detector.domain.violation.Violations;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
import dev.ratchet.http.RequestKeys;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes reports of violations from people, tools and agents. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/violations")
@Authenticated
@Blocking
@Tag(name = "violations")
public class ReportsResource {

    private static final String OPERATION = "report-violation";

    private final Violations violations;
    private final Capture capture;
    private final Commands commands;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final DetectorConfig config;
    private final String fold;

    ReportsResource(
            Violations violations,
            Capture capture,
            Commands commands,
            RequestKeys keys,
            Caller caller,
            Clock clock,
            DetectorConfig config,
            Fold<ViolationEvent> fold) {
        this.violations = violations;
        this.capture = capture;
        this.commands = commands;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
        this.fold = fold.name();
    }

    @POST
    @RolesAllowed({"reporter", "pipeline"})
    @Operation(
            summary = "Report a violation",
            description =
                    "With an Idempotency-Key the request may be repeated. A report that tells of a run what another"
                            + " source has told already is another sighting of the violation that is known.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReportBody.class),
                            examples = @ExampleObject(name = "report", value = Examples.REPORT)))
    @APIResponse(
            responseCode = "201",
            description = "A violation of its own",
            content = @Content(schema = @Schema(implementation = ViolationView.class)))
    @APIResponse(responseCode = "200", description = "A violation that is known already")
    @APIResponse(responseCode = "202", description = "On the log, and not to be seen yet")
    @APIResponse(responseCode = "400", description = "Not a violation; the problem names the field and the remedy")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another report")
    public Response report(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable ReportBody report) {
        ReportBody body = Body.present(report);
        SourceKind kind = caller.hasRole("reporter") ? SourceKind.PERSON : SourceKind.TOOL;
        Finding finding = body.finding(caller.subject(), kind, new Era(clock.instant(), config.longestAgo()))
                .redacted();
        caller.mustReach(finding.context().workflow(), finding.context().affectedArtifact());
        String id = keys.eventId(OPERATION, key);
        Captured captured = capture.captured(finding, id);
        Outgoing keyed = keys.keyed(OPERATION, key, body, same -> captured.event());
        return answer(captured, new Outgoing(captured.event(), id, keyed.requestDigest(), null), finding);
    }

    private Response answer(Captured captured, Outgoing outgoing, Finding finding) {
        if (keys.isRepeated(fold, outgoing)) {
            return known(violations
                    .byEvent(outgoing.id())
                    .or(() -> violations.latestLike(finding.fingerprint()))
                    .orElseThrow());
        }
        return switch (captured) {
            case Captured.SaidBefore said -> known(said.violation());
            case Captured.SeenBefore seen ->
                commands.answer(
                        outgoing,
                        fold,
                        () -> known(violations.find(seen.violation().id()).orElse(seen.violation())));
            case Captured.New fresh -> commands.answer(outgoing, fold, () -> detected(outgoing.id()));
        };
    }

    private Response detected(String event) {
        Violation violation = violations
                .byEvent(event)
                .orElseThrow(
                        () -> new IllegalStateException("Expected the violation of event " + event + " to be folded"));
        return Response.created(URI.create("/violations/" + violation.id()))
                .entity(ViolationView.of(violation))
                .build();
    }

    private static Response known(Violation violation) {
        return Response.ok(ViolationView.of(violation))
                .location(URI.create("/violations/" + violation.id()))
                .build();
    }
}
