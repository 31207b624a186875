package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.cause.Inquiry;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
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

/** Explains a pattern from the evidence that there is now. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/patterns/{pattern}/causes")
@Authenticated
@Tag(name = "patterns")
public class CausesResource {

    private final KnownPatterns patterns;
    private final Inquiry inquiry;

    CausesResource(KnownPatterns patterns, Inquiry inquiry) {
        this.patterns = patterns;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            summary = "Why a pattern occurs: impact, what its cases have in common, and a chain of whys with evidence")
    @APIResponse(
            responseCode = "200",
            description = "What the evidence says now; nothing is said without evidence",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CausesView.class),
                            examples = @ExampleObject(name = "causes", value = CausesExample.CAUSES)))
    @APIResponse(responseCode = "404", description = "No pattern has this id or slug, or it has no violations")
    @APIResponse(responseCode = "409", description = "Several patterns have this slug; the problem lists their ids")
    public CausesView causes(
            @Parameter(description = "The id or the slug of a pattern", example = "release-notes-missing")
                    @PathParam("pattern")
                    String pattern) {
        Pattern named = NamedPattern.of(patterns, pattern);
        Portrait portrait = patterns.portrait(named.id())
                .filter(known -> known.frequency() > 0)
                .orElseThrow(() -> Problem.notFound("violation of pattern", pattern));
        return CausesView.of(inquiry.about(portrait));
    }
}
