package dev.ratchet.detector.rest;

import dev.ratchet.detector.DetectorConfig;
import dev.ratchet.detector.domain.run.Runs;
import dev.ratchet.detector.rest.RunView.Idle;
import dev.ratchet.http.Page;
import dev.ratchet.http.Problem;
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

/** Shows runs as pipelines told them, and what they were found to violate. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/runs")
@Authenticated
@Tag(name = "runs")
public class RunsResource {

    private final Runs runs;
    private final DetectorConfig config;

    RunsResource(Runs runs, DetectorConfig config) {
        this.runs = runs;
        this.config = config;
    }

    @GET
    @Operation(summary = "The runs that fit, by id")
    public Page<RunView> list(
            @QueryParam("workflow") @Nullable String workflow,
            @Parameter(description = "true: those whose end nobody has told, but the abandoned")
                    @QueryParam("open")
                    @Nullable
                    Boolean open,
            @Parameter(example = "release-17") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        Idle idle = idle();
        String from = Page.after(after, id -> runs.find(id).isPresent());
        List<RunView> found = runs.list(workflow, open, idle.before(), from, size + 1).stream()
                .map(run -> RunView.of(run, runs.closing(run.id()), idle))
                .toList();
        return Page.of(found, size, RunView::id);
    }

    @GET
    @Path("/{id: .+}")
    @Operation(
            summary = "One run",
            description =
                    "The id is the pipeline's own and may contain slashes. A run whose end nobody tells is abandoned"
                            + " once the log has gone on for ratchet.detector.idle-run (7 days) without a word of it, and"
                            + " forgotten after 60 days, whether its workflow is declared or not.")
    @APIResponse(responseCode = "200", description = "The run as it stands")
    @APIResponse(responseCode = "404", description = "No event told of such a run")
    public RunView find(@Parameter(example = "release-17") @PathParam("id") String id) {
        return runs.find(id)
                .map(run -> RunView.of(run, runs.closing(id), idle()))
                .orElseThrow(() -> Problem.notFound("run", id));
    }

    private Idle idle() {
        return new Idle(runs.newest(), config.idleRun());
    }
}
