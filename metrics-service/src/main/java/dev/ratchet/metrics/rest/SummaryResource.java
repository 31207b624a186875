package dev.ratchet.metrics.rest;

import dev.ratchet.metrics.domain.house.HouseReports;
import dev.ratchet.metrics.domain.house.Question;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the whole house at a glance. */
@Path("/summary")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "summary")
public class SummaryResource {

    private final HouseReports house;

    SummaryResource(HouseReports house) {
        this.house = house;
    }

    @GET
    @Operation(
            summary = "Every definition over the house",
            description =
                    "Episodes count where they were opened in the time in question, runs where they were closed, first"
                            + " decisions where they were taken, improvements where they were proposed. Effectiveness and escaped"
                            + " speak of each rule's whole life, the automation level of how things are now, and the violation"
                            + " frequency compares the time in question (90 days where no beginning is given) with the same length before.")
    @APIResponse(
            responseCode = "200",
            description = "Figures with their counts, intervals and targets",
            content =
                    @Content(
                            schema = @Schema(implementation = SummaryView.class),
                            examples = @ExampleObject(name = "the house", value = Examples.SUMMARY)))
    public SummaryView summary(
            @Parameter(description = "One workflow instead of all", example = "release")
                    @QueryParam("workflow")
                    @Nullable
                    String workflow,
            @Parameter(description = "The beginning of the time in question", example = "2025-10-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Its end; the newest event on the log where it is absent",
                            example = "2025-12-31T00:00:00Z")
                    @QueryParam("to")
                    @Nullable
                    String to) {
        Question question = Asked.question(workflow, from, to);
        return SummaryView.of(question, house.report(question));
    }
}
