package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.ReviewCommand;
import dev.ratchet.enforcer.domain.review.ReviewCommand.ApproveImprovement;
import dev.ratchet.enforcer.domain.review.ReviewCommand.RejectImprovement;
import dev.ratchet.enforcer.domain.review.ReviewDecision;
import dev.ratchet.enforcer.domain.review.ReviewDecision.Accepted;
import dev.ratchet.enforcer.domain.review.ReviewDecision.ReviewRefused;
import dev.ratchet.enforcer.domain.review.Reviews;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.RuleMode;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
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

/** Takes verdicts on improvements. Of several verdicts on one revision the first on the log counts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/improvements/{id}")
@Authenticated
@Blocking
@Tag(name = "improvements")
public class ReviewsResource {

    private final ImprovementViews views;
    private final Reviews reviews;
    private final Commands commands;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final String fold;

    ReviewsResource(
            ImprovementViews views,
            Reviews reviews,
            Commands commands,
            RequestKeys keys,
            Caller caller,
            Clock clock,
            Fold<ImprovementEvent> fold) {
        this.views = views;
        this.reviews = reviews;
        this.commands = commands;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.fold = fold.name();
    }

    /**
     * An approval.
     *
     * @param mode of the rule that follows; shadow when absent
     */
    @Schema(name = "Approval")
    public record ApprovalBody(
            @Schema(required = true) @Nullable Integer revision,

            @Schema(implementation = String.class, examples = "shadow") @Nullable
            RuleMode mode,

            @Schema(required = true) @Nullable String reason) {}

    /** A rejection. */
    @Schema(name = "Rejection")
    public record RejectionBody(
            @Schema(required = true) @Nullable Integer revision,
            @Schema(required = true) @Nullable String reason) {}

    @POST
    @Path("/approve")
    @RolesAllowed("reviewer")
    @Operation(
            summary = "Approve one revision of an improvement",
            description = "Its rule, if it has one, follows in the mode that is named here, by default shadow.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalBody.class),
                            examples = @ExampleObject(name = "approval", value = Examples.APPROVAL)))
    @APIResponse(responseCode = "200", description = "The improvement as it stands now")
    @APIResponse(responseCode = "403", description = "The caller is no reviewer, or proposed it")
    @APIResponse(
            responseCode = "409",
            description = "Another revision is current, or another verdict was faster: the problem names it")
    @APIResponse(responseCode = "422", description = "The draft check doesn't compile: the problem says where")
    public Response approve(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ApprovalBody body) {
        ApprovalBody approval = Body.present(body);
        ApproveImprovement command = new ApproveImprovement(
                Bounds.present("revision", approval.revision()),
                approval.mode() == null ? RuleMode.SHADOW : approval.mode(),
                caller.subject(),
                Reasons.given(approval.reason()),
                clock.instant());
        return answer(id, "approve", key, approval, command);
    }

    @POST
    @Path("/reject")
    @RolesAllowed("reviewer")
    @Operation(summary = "Reject one revision of an improvement")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RejectionBody.class),
                            examples = @ExampleObject(name = "rejection", value = Examples.REJECTION)))
    @APIResponse(responseCode = "200", description = "The improvement as it stands now")
    @APIResponse(responseCode = "403", description = "The caller is no reviewer, or proposed it")
    @APIResponse(
            responseCode = "409",
            description = "Another revision is current, or another verdict was faster: the problem names it")
    public Response reject(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RejectionBody body) {
        RejectionBody rejection = Body.present(body);
        RejectImprovement command = new RejectImprovement(
                Bounds.present("revision", rejection.revision()),
                caller.subject(),
                Reasons.given(rejection.reason()),
                clock.instant());
        return answer(id, "reject", key, rejection, command);
    }

    private Response answer(String id, String verb, @Nullable String key, Object body, ReviewCommand command) {
        Improvement improvement = views.existing(id);
        improvement.proposal().workflows().forEach(workflow -> caller.mustReach(workflow, null));
        String operation = verb + "/" + id;
        keys.mustMatch(fold, operation, key, body);
        ReviewDecision decision = reviews.decide(improvement, command);
        return switch (decision) {
            case Accepted accepted -> accepted(id, keys.keyed(operation, key, body, eventId -> accepted.event()));
            case ReviewRefused refused -> {
                if (key != null && hasWon(improvement, keys.eventId(operation, key))) {
                    yield Response.ok(views.of(improvement)).build();
                }
                throw Refusals.of(improvement, refused);
            }
        };
    }

    private Response accepted(String id, Outgoing outgoing) {
        return commands.answer(outgoing, fold, () -> {
            Improvement after = views.existing(id);
            if (!hasWon(after, outgoing.id())) {
                throw Refusals.of(after, Refusals.lost(after));
            }
            return Response.ok(views.of(after)).build();
        });
    }

    private static boolean hasWon(Improvement improvement, String eventId) {
        return improvement.verdict() != null && improvement.verdict().eventId().equals(eventId);
    }
}
