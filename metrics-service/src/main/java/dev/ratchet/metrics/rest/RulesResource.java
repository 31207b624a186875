package dev.ratchet.metrics.rest;

import dev.ratchet.events.RuleId;
import dev.ratchet.http.Page;
import dev.ratchet.http.Parameters;
import dev.ratchet.http.Problem;
import dev.ratchet.metrics.domain.rules.RuleReports;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what rules did and whether they help. */
@Path("/rules")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public class RulesResource {

    private final RuleReports rules;

    RulesResource(RuleReports rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "Every rule that was ever in the book, with its figures, in the order of their numbers")
    public Page<RuleView> list(
            @Parameter(description = "The last rule of the part before", example = "RULE-ARCH-001")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int bounded = Page.limit(limit);
        String begin = Page.after(after, this::isThere);
        List<RuleView> rest = rules.all().stream()
                .map(RuleView::of)
                .filter(view -> begin == null || view.rule().toString().compareTo(begin) > 0)
                .limit(bounded + 1L)
                .toList();
        return Page.of(rest, bounded, view -> view.rule().toString());
    }

    @GET
    @Path("/{rule}")
    @Operation(summary = "One rule with its figures")
    @APIResponse(
            responseCode = "200",
            description = "Its episodes by verdict, and whether it helps",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleView.class),
                            examples = @ExampleObject(name = "a rule", value = Examples.RULE)))
    @APIResponse(responseCode = "404", description = "No such rule was ever in the book")
    public RuleView one(@Parameter(example = "RULE-ARCH-001") @PathParam("rule") String rule) {
        return rules.of(Parameters.read("rule", rule, RuleId::new))
                .map(RuleView::of)
                .orElseThrow(() -> Problem.notFound("rule", rule));
    }

    private boolean isThere(String after) {
        return rules.of(Parameters.read("after", after, RuleId::new)).isPresent();
    }
}
