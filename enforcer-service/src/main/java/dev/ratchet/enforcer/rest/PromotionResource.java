package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.promotion.PromotionPolicy;
import dev.ratchet.enforcer.domain.promotion.TrackRecords;
import dev.ratchet.enforcer.domain.promotion.TrackRecords.Known;
import dev.ratchet.events.RuleId;
import dev.ratchet.http.Parameters;
import dev.ratchet.http.Problem;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how far a rule is from more say, and from less. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/rules/{id}/promotion")
@Authenticated
@Tag(name = "rules")
public class PromotionResource {

    private final TrackRecords records;
    private final PromotionPolicy policy;

    PromotionResource(TrackRecords records, PromotionPolicy policy) {
        this.records = records;
        this.policy = policy;
    }

    @GET
    @Operation(
            summary = "What the verdicts since the last change say of a rule's mode",
            description = "Modes change by themselves when the evidence reaches what is needed. It may be looked at as"
                    + " often as one likes.")
    @APIResponse(
            responseCode = "200",
            description = "The evidence, and what is missing for another mode",
            content =
                    @Content(
                            schema = @Schema(implementation = PromotionView.class),
                            examples = @ExampleObject(name = "on its way", value = Examples.PROMOTION)))
    @APIResponse(responseCode = "404", description = "No rule in force has this number")
    public PromotionView find(@Parameter(example = "RULE-ARCH-001") @PathParam("id") String id) {
        Known known = records.of(Parameters.read("id", id, RuleId::new))
                .orElseThrow(() -> Problem.notFound("rule in force", id));
        return PromotionView.of(id, known, known.record().assessed(policy));
    }
}
