package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.gate.DecisionEntry;
import dev.ratchet.enforcer.domain.gate.Decisions;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleId;
import dev.ratchet.http.Page;
import dev.ratchet.http.Parameters;
import dev.ratchet.http.Problem;
import dev.ratchet.log.LogReader;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows decisions: the index from the table, the facts from the log. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/decisions")
@Authenticated
@Tag(name = "decisions")
public class DecisionsResource {

    private final Decisions decisions;
    private final LogReader log;

    DecisionsResource(Decisions decisions, LogReader log) {
        this.decisions = decisions;
        this.log = log;
    }

    @GET
    @Operation(summary = "The decisions that fit, newest first")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as after to get the next part")
    @APIResponse(responseCode = "400", description = "A filter that is none; the problem names it")
    public Page<DecisionView> list(
            @QueryParam("artifact") @Nullable String artifact,
            @Parameter(example = "pre-deploy") @QueryParam("checkPoint") @Nullable String checkPoint,
            @QueryParam("allowed") @Nullable Boolean allowed,
            @QueryParam("workflow") @Nullable String workflow,
            @Parameter(example = "RULE-ARCH-001", description = "A rule that did not hold")
                    @QueryParam("rule")
                    @Nullable
                    String rule,
            @Parameter(example = "2025-10-01T00:00:00Z") @QueryParam("from") @Nullable String from,
            @Parameter(example = "2025-11-01T00:00:00Z", description = "The first instant that is too late")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        Decisions.Filter filter = new Decisions.Filter(
                artifact,
                checkPoint == null ? null : CheckPoint.named(checkPoint),
                allowed,
                workflow,
                Parameters.optional("rule", rule, RuleId::new),
                Parameters.time("from", from),
                Parameters.time("to", to));
        List<DecisionView> found =
                decisions
                        .list(filter, Page.after(after, id -> decisions.find(id).isPresent()), size + 1)
                        .stream()
                        .map(entry -> DecisionView.of(entry, null))
                        .toList();
        return Page.of(found, size, DecisionView::id);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One decision with what the rules saw and the facts, redacted as they were judged")
    @APIResponse(responseCode = "200", description = "The decision; without facts when the log has let go of them")
    @APIResponse(responseCode = "404", description = "No decision has this id")
    public DecisionView find(@PathParam("id") String id) {
        DecisionEntry entry = decisions.find(id).orElseThrow(() -> Problem.notFound("decision", id));
        GateDecided full = log.read(List.of(entry.position())).stream()
                .map(Recorded::event)
                .filter(GateDecided.class::isInstance)
                .map(GateDecided.class::cast)
                .findFirst()
                .orElse(null);
        return DecisionView.of(entry, full);
    }
}
