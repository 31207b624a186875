package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.enforcer.domain.backtest.Backtests;
import dev.ratchet.enforcer.rest.BacktestView.FlipView;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Page;
import dev.ratchet.http.Problem;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows backtests of all replicas, and ends those of this one. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/backtests/{id}")
@Authenticated
@Tag(name = "backtests")
public class BacktestsResource {

    private final Backtests backtests;
    private final Caller caller;

    BacktestsResource(Backtests backtests, Caller caller) {
        this.backtests = backtests;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "How far a backtest has come, and its result",
            description =
                    "Every replica tells the result. How far one has come that is under way, only the replica that"
                            + " runs it can tell: elsewhere its phase is elsewhere, with the name of that replica. One"
                            + " whose replica was stopped and never told its end has failed once the time is over that a"
                            + " backtest may take (ratchet.enforcer.backtest.longest, 1 h, and 5 minutes for clocks that"
                            + " differ).")
    @APIResponse(
            responseCode = "200",
            description = "The backtest; with a result when its phase is done",
            content =
                    @Content(
                            schema = @Schema(implementation = BacktestView.class),
                            examples = @ExampleObject(name = "done", value = Examples.BACKTEST_ANSWER)))
    @APIResponse(responseCode = "404", description = "No backtest has this id")
    public BacktestView find(@PathParam("id") String id) {
        return BacktestView.of(existing(id));
    }

    @GET
    @Path("/flips")
    @Operation(
            summary = "Decisions that would have been other ones",
            description = "All are counted in the result; of each reader the first thousand are kept, and on the log as"
                    + " many of them, newest first, as 200,000 characters hold: all that other replicas know.")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as after to get the next part")
    @APIResponse(responseCode = "404", description = "No backtest has this id")
    public Page<FlipView> flips(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        BacktestJob job = existing(id);
        int size = Page.limit(limit);
        List<FlipView> all = job.counts() == null
                ? List.of()
                : job.counts().kept().stream().map(FlipView::of).toList();
        String begin = Page.after(
                after, last -> all.stream().anyMatch(flip -> flip.decisionId().equals(last)));
        List<FlipView> rest = begin == null
                ? all
                : all.stream()
                        .dropWhile(flip -> !flip.decisionId().equals(begin))
                        .skip(1)
                        .toList();
        return Page.of(rest.stream().limit(size + 1L).toList(), size, FlipView::decisionId);
    }

    @DELETE
    @RolesAllowed({"viewer", "reviewer", "rule-admin"})
    @Operation(
            summary = "End a backtest",
            description = "On the replica that runs it. One that is over stays as it is.")
    @APIResponse(responseCode = "200", description = "The backtest as it stands; it ends as soon as may be")
    @APIResponse(responseCode = "403", description = "Somebody else started it, and the caller is no rule-admin")
    @APIResponse(responseCode = "409", description = "Another replica runs it: the problem names it")
    @APIResponse(responseCode = "404", description = "No backtest has this id")
    public BacktestView cancel(@PathParam("id") String id) {
        mustBeTheirs(existing(id));
        BacktestJob job = backtests.cancel(id).orElseThrow(() -> Problem.notFound("backtest", id));
        if (job.phase() == BacktestJob.Phase.ELSEWHERE) {
            throw new Problem(409, "runs-elsewhere", "Backtest %s runs on replica %s".formatted(id, job.replica()))
                    .with("replica", job.replica())
                    .remedy("Send the same to that replica, or let it end: one whose replica was stopped counts as"
                            + " failed before long");
        }
        return BacktestView.of(job);
    }

    private void mustBeTheirs(BacktestJob job) {
        if (!job.startedBy().equals(caller.subject()) && !caller.hasRole("rule-admin")) {
            throw new Problem(403, "not-yours", "Backtest %s was started by '%s'".formatted(job.id(), job.startedBy()))
                    .remedy("Let it end, or ask whoever started it, or a rule-admin");
        }
    }

    private BacktestJob existing(String id) {
        return backtests.find(id).orElseThrow(() -> Problem.notFound("backtest", id));
    }
}
