package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.events.ViolationType;
import dev.ratchet.http.Page;
import dev.ratchet.http.Parameters;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows which violations are the same problem, how bad that problem is, and why it occurs. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/patterns")
@Authenticated
@Tag(name = "patterns")
public class PatternsResource {

    private static final String AMBIGUOUS = "Several patterns have this slug; the problem lists their ids";
    private static final String NAMED = "The id or the slug of a pattern";
    private static final String A_SLUG = "release-notes-missing";

    private final KnownPatterns patterns;
    private final PatternViews views;

    PatternsResource(KnownPatterns patterns, PatternViews views) {
        this.patterns = patterns;
        this.views = views;
    }

    @GET
    @Operation(summary = "The patterns that fit, by id")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as after to get the next part")
    @APIResponse(responseCode = "400", description = "A type that does not exist, or a limit out of range")
    public Page<PatternView> list(
            @Parameter(example = "release") @QueryParam("workflow") @Nullable String workflow,
            @Parameter(example = "documentation", schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("type")
                    @Nullable
                    String type,
            @Parameter(example = "PAT-3f9a1c02be77") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        ViolationType known = Parameters.optional("type", type, ViolationType::named);
        List<PatternView> found =
                patterns
                        .list(
                                workflow,
                                known,
                                Page.after(after, id -> patterns.portrait(id).isPresent()),
                                size + 1)
                        .stream()
                        .map(views::line)
                        .toList();
        return Page.of(found, size, PatternView::id);
    }

    @GET
    @Path("/{pattern}")
    @Operation(summary = "One pattern with its members")
    @APIResponse(
            responseCode = "200",
            description = "The pattern as it stands",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PatternView.class),
                            examples = @ExampleObject(name = "pattern", value = Examples.PATTERN)))
    @APIResponse(responseCode = "404", description = "No pattern has this id or slug")
    @APIResponse(responseCode = "409", description = AMBIGUOUS)
    public PatternView find(@Parameter(description = NAMED, example = A_SLUG) @PathParam("pattern") String pattern) {
        return views.of(NamedPattern.of(patterns, pattern));
    }

    @GET
    @Path("/{pattern}/causes")
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
    @APIResponse(responseCode = "409", description = AMBIGUOUS)
    public CausesView causes(@Parameter(description = NAMED, example = A_SLUG) @PathParam("pattern") String pattern) {
        return views.causes(NamedPattern.of(patterns, pattern))
                .orElseThrow(() -> Problem.notFound("violation of pattern", pattern));
    }
}
