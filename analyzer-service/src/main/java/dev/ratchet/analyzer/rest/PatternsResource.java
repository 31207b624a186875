package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.events.ViolationType;
import dev.ratchet.http.Page;
import dev.ratchet.http.Parameters;
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

/** Shows which violations are the same problem, and how bad that problem is. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/patterns")
@Authenticated
@Tag(name = "patterns")
public class PatternsResource {

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
    @APIResponse(responseCode = "409", description = "Several patterns have this slug; the problem lists their ids")
    public PatternView find(
            @Parameter(description = "The id or the slug of a pattern", example = "release-notes-missing")
                    @PathParam("pattern")
                    String pattern) {
        return views.of(NamedPattern.of(patterns, pattern));
    }
}
