package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.proposal.TriggerCheck;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers which thresholds the workflows have reached, and why. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/optimization-triggers")
@Authenticated
@Tag(name = "patterns")
public class OptimizationTriggersResource {

    private final TriggerCheck check;

    OptimizationTriggersResource(TriggerCheck check) {
        this.check = check;
    }

    /** The answers by workflow. */
    public record Answer(List<TriggersView> items) {}

    @GET
    @Operation(
            operationId = "check_optimization_triggers",
            summary = "Which thresholds are reached and why, and which patterns an improvement may be proposed for")
    @APIResponse(
            responseCode = "200",
            description = "One answer for each workflow that has patterns",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "triggers", value = TriggersExample.TRIGGERS)))
    public Answer check(
            @Parameter(description = "One workflow; absent for all", example = "release")
                    @QueryParam("workflow")
                    @Nullable
                    String workflow) {
        return new Answer(check.of(workflow).stream().map(TriggersView::of).toList());
    }
}
