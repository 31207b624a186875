package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.episode.Dispute;
import dev.ratchet.enforcer.domain.episode.Dispute.Settlement;
import dev.ratchet.enforcer.domain.episode.DisputeDecision;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.Accepted;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.DisputeRefused;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.SettledAlready;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory.Judged;
import dev.ratchet.enforcer.domain.episode.Setting;
import dev.ratchet.events.EventId;
import dev.ratchet.events.TriggerEvent;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes disputes of episodes and reviewers' answers. Of several disputes, or several answers, the first on the log counts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/episodes/{id}")
@Authenticated
@Blocking
@Tag(name = "episodes")
public class DisputesResource {

    private final EpisodeHistory history;
    private final Commands commands;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final String fold;

    DisputesResource(
            EpisodeHistory history,
            Commands commands,
            RequestKeys keys,
            Caller caller,
            Clock clock,
            Fold<TriggerEvent> fold) {
        this.history = history;
        this.commands = commands;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.fold = fold.name();
    }

    @POST
    @Path("/dispute")
    @RolesAllowed({"pipeline", "reporter"})
    @Operation(
            summary = "Say that a rule was wrong",
            description =
                    "For whoever asked the gate, once each, whatever others have said; and for reporters, while nobody"
                            + " has. It counts once a reviewer confirms it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonBody.class),
                            examples = @ExampleObject(name = "dispute", value = Examples.DISPUTE)))
    @APIResponse(responseCode = "200", description = "The episode, disputed")
    @APIResponse(responseCode = "403", description = "The caller was not blocked in it")
    @APIResponse(responseCode = "404", description = "No episode has this id")
    @APIResponse(
            responseCode = "409",
            description = "It is disputed by the caller, by another where the caller was not blocked, or confirmed: the"
                    + " problem names by whom")
    public Response dispute(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReasonBody body) {
        ReasonBody why = Body.present(body);
        Judged judged = reachable(id);
        String operation = "dispute/" + id;
        keys.mustMatch(fold, operation, key, why);
        boolean isReporter = caller.hasRole("reporter");
        return switch (DisputeDecision.dispute(judged, caller.subject(), isReporter, why.given(), clock.instant())) {
            case Accepted accepted -> disputed(id, keys.keyed(operation, key, why, eventId -> accepted.event()));
            case DisputeRefused refused -> {
                if (key != null
                        && judged.disputeOf(keys.eventId(operation, key)).isPresent()) {
                    yield ok(judged);
                }
                throw DisputeRefusals.of(id, refused);
            }
        };
    }

    @POST
    @Path("/confirm")
    @RolesAllowed("reviewer")
    @Operation(
            summary = "Confirm a dispute: the episode is a false positive",
            description = "Not for whoever disputed it or was blocked. The same answer again is the same answer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonBody.class),
                            examples = @ExampleObject(name = "confirmation", value = Examples.SETTLEMENT)))
    @APIResponse(responseCode = "200", description = "The episode, judged")
    @APIResponse(responseCode = "403", description = "The caller is no reviewer, disputed it, or was blocked")
    @APIResponse(responseCode = "404", description = "No episode has this id")
    @APIResponse(responseCode = "409", description = "It isn't disputed, or is answered: the problem names by whom")
    public Response confirm(@PathParam("id") String id, @Nullable ReasonBody body) {
        return settle(id, true, Body.present(body));
    }

    @POST
    @Path("/reject-dispute")
    @RolesAllowed("reviewer")
    @Operation(
            summary = "Reject a dispute: the rule was right",
            description = "Not for whoever disputed it or was blocked. The same answer again is the same answer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonBody.class),
                            examples = @ExampleObject(name = "rejection", value = Examples.SETTLEMENT)))
    @APIResponse(responseCode = "200", description = "The episode as it stands")
    @APIResponse(responseCode = "403", description = "The caller is no reviewer, disputed it, or was blocked")
    @APIResponse(responseCode = "404", description = "No episode has this id")
    @APIResponse(responseCode = "409", description = "It isn't disputed, or is answered: the problem names by whom")
    public Response reject(@PathParam("id") String id, @Nullable ReasonBody body) {
        return settle(id, false, Body.present(body));
    }

    private Response disputed(String id, Outgoing outgoing) {
        return commands.answer(outgoing, fold, () -> ok(existing(id)));
    }

    /** Every answer to a dispute has the same id, so that each reader of the log takes the first one only. */
    private Response settle(String id, boolean upheld, ReasonBody body) {
        Judged judged = reachable(id);
        Settlement answer = new Settlement(upheld, caller.subject(), body.given(), clock.instant());
        return switch (DisputeDecision.settle(judged, answer)) {
            case Accepted accepted -> {
                String dispute = disputeOf(judged).eventId();
                yield commands.answer(
                        Outgoing.withId(accepted.event(), EventId.derived(dispute, "settled", 0)),
                        fold,
                        () -> settled(id, existing(id), dispute, answer));
            }
            case SettledAlready already -> settled(id, judged, disputeOf(judged).eventId(), answer);
            case DisputeRefused refused -> throw DisputeRefusals.of(id, refused);
        };
    }

    private static Response settled(String id, Judged after, String dispute, Settlement mine) {
        Settlement counts = after.disputeOf(dispute).map(Dispute::settlement).orElse(null);
        boolean isMine = counts != null && counts.by().equals(mine.by()) && counts.upheld() == mine.upheld();
        if (counts != null && !isMine) {
            throw DisputeRefusals.of(id, new SettledAlready(counts));
        }
        return ok(after);
    }

    private static Dispute disputeOf(Judged judged) {
        Dispute dispute = judged.dispute();
        if (dispute == null) {
            throw new IllegalStateException(
                    "Expected episode " + judged.episode().id() + " to be disputed");
        }
        return dispute;
    }

    private Judged reachable(String id) {
        Judged judged = existing(id);
        Setting setting = judged.episode().lastSetting();
        caller.mustReach(
                setting == null ? null : setting.workflow(),
                judged.episode().key().artifact());
        return judged;
    }

    private Judged existing(String id) {
        return history.find(id).orElseThrow(() -> Problem.notFound("episode", id));
    }

    private static Response ok(Judged judged) {
        return Response.ok(EpisodeView.of(judged)).build();
    }
}
