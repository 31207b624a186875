package dev.ratchet.metrics.rest;

import dev.ratchet.http.Parameters;
import dev.ratchet.metrics.domain.house.HouseReports;
import dev.ratchet.metrics.domain.house.Question;
import dev.ratchet.metrics.domain.violations.DailyCount;
import dev.ratchet.metrics.domain.violations.Frequency;
import dev.ratchet.metrics.domain.violations.Frequency.Bucket;
import dev.ratchet.metrics.domain.violations.Frequency.Newest;
import dev.ratchet.metrics.domain.violations.Period;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
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

/** Shows how often violations happen in the course of time. */
@Path("/violations/frequency")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "violations")
public class FrequencyResource {

    private final HouseReports house;

    FrequencyResource(HouseReports house) {
        this.house = house;
    }

    /** Stretches of time, oldest first, those without a violation between others included. */
    public record FrequencyView(
            Period per,
            List<Bucket> buckets,

            @Schema(
                    description =
                            "Violations before the first bucket, where there are more stretches than are shown at once")
            long older) {}

    @GET
    @Operation(
            summary = "Violations per day, week or month, by workflow and by type; withdrawn ones are left out",
            description = "Without a beginning, the newest 1000 stretches; with one, at most so many.")
    @APIResponse(
            responseCode = "200",
            description = "One bucket per stretch, in UTC; weeks begin on Monday",
            content =
                    @Content(
                            schema = @Schema(implementation = FrequencyView.class),
                            examples = @ExampleObject(name = "two weeks", value = Examples.FREQUENCY)))
    public FrequencyView frequency(
            @Parameter(description = "day, week or month", example = "week") @QueryParam("per") @DefaultValue("week")
                    String per,
            @Parameter(example = "release") @QueryParam("workflow") @Nullable String workflow,
            @Parameter(example = "2025-10-01") @QueryParam("from") @Nullable String from,
            @Parameter(example = "2025-12-31") @QueryParam("to") @Nullable String to) {
        Period period = Parameters.read("per", per, Period::named);
        Question question = Asked.question(workflow, from, to);
        List<DailyCount> daily = house.daily(question);
        if (question.from() != null) {
            return new FrequencyView(period, Frequency.buckets(period, daily), 0);
        }
        Newest newest = Frequency.newest(period, daily);
        return new FrequencyView(period, newest.buckets(), newest.older());
    }
}
