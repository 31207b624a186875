package dev.ratchet.detector.rest;

import dev.ratchet.detector.domain.violation.Violation;
import dev.ratchet.detector.domain.violation.ViolationStatus;
import dev.ratchet.detector.domain.violation.Violations;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.redaction.Redaction;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
import dev.ratchet.http.Problem;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Ends violations: what was put right is resolved, what never was one is withdrawn. Of two answers the first counts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/violations/{id}")
@Authenticated
@Blocking
@Tag(name = "violations")
public class EndingsResource {

    private final Violations violations;
    private final Commands commands;
    private final Caller caller;
    private final Clock clock;
    private final String fold;

    EndingsResource(Violations violations, Commands commands, Caller caller, Clock clock, Fold<ViolationEvent> fold) {
        this.violations = violations;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
        this.fold = fold.name();
    }

    /** How it was put right. */
    public record ResolutionBody(@Schema(required = true) String resolution) {}

    /** Why it never was a violation. */
    public record WithdrawalBody(@Schema(required = true) String reason) {}

    @POST
    @Path("/resolve")
    @RolesAllowed({"reporter", "reviewer"})
    @Operation(summary = "Say that a violation has been put right")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResolutionBody.class),
                            examples = @ExampleObject(name = "resolution", value = Examples.RESOLUTION)))
    @APIResponse(responseCode = "200", description = "The violation as it stands now")
    @APIResponse(responseCode = "409", description = "It was ended before; the problem says by whom")
    public Response resolve(@PathParam("id") String id, @Nullable ResolutionBody body) {
        Violation violation = reachable(id);
        if (!violation.isOpen()) {
            throw ended(violation);
        }
        ViolationResolved event = new ViolationResolved(
                violation.id(),
                violation.detected().workflow(),
                clock.instant(),
                caller.subject(),
                told("resolution", Body.present(body).resolution()));
        return answer(event, after -> event.equals(after.resolved()));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed({"reporter", "reviewer"})
    @Operation(summary = "Say that a violation never was one")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalBody.class),
                            examples = @ExampleObject(name = "withdrawal", value = Examples.WITHDRAWAL)))
    @APIResponse(responseCode = "200", description = "The violation as it stands now")
    @APIResponse(responseCode = "409", description = "It was withdrawn before; the problem says by whom")
    public Response withdraw(@PathParam("id") String id, @Nullable WithdrawalBody body) {
        Violation violation = reachable(id);
        if (!caller.hasRole("reviewer") && !violation.detected().reporter().equals(caller.subject())) {
            throw new Problem(403, "not-yours", "%s was reported by somebody else".formatted(id))
                    .remedy("Ask a reviewer to withdraw it");
        }
        if (violation.status() == ViolationStatus.WITHDRAWN) {
            throw ended(violation);
        }
        ViolationWithdrawn event = new ViolationWithdrawn(
                violation.id(),
                violation.detected().workflow(),
                clock.instant(),
                caller.subject(),
                told("reason", Body.present(body).reason()));
        return answer(event, after -> event.equals(after.withdrawn()));
    }

    private static String told(String field, @Nullable String text) {
        return Redaction.ofTexts().redacted(Bounds.text(field, text));
    }

    private Violation reachable(String id) {
        Violation violation = ViolationsResource.existing(violations, id);
        caller.mustReach(
                violation.detected().workflow(), violation.detected().context().affectedArtifact());
        return violation;
    }

    private Response answer(ViolationEvent event, Predicate<Violation> counts) {
        return commands.answer(Outgoing.fresh(event), fold, () -> {
            Violation after = ViolationsResource.existing(violations, event.id().toString());
            if (!counts.test(after)) {
                throw ended(after);
            }
            return Response.ok(ViolationView.of(after)).build();
        });
    }

    private static Problem ended(Violation violation) {
        ViolationView view = ViolationView.of(violation);
        ViolationView.EndView end = view.withdrawal() == null ? view.resolution() : view.withdrawal();
        return new Problem(
                        409,
                        "ended-already",
                        "%s was %s by %s".formatted(view.id(), view.status(), end == null ? "somebody" : end.by()))
                .remedy("Look at GET /violations/" + view.id());
    }
}
