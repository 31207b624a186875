package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.pattern.Corrections;
import dev.ratchet.analyzer.domain.pattern.Corrections.Word;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.wording.Slug;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.redaction.Redaction;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
import dev.ratchet.http.Reasons;
import dev.ratchet.http.RequestKeys;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people say about patterns. It binds every later drawing; the patterns are drawn anew right after it, so that
 * what is like a corrected violation goes with it.
 */
@Produces(MediaType.APPLICATION_JSON)
@Path("/patterns/{pattern}")
@Blocking
@RolesAllowed("reviewer")
@Tag(name = "patterns")
public class CorrectionsResource {

    private static final String ALSO = "Violations that say the same as a named one go with it.";

    private final KnownPatterns patterns;
    private final Corrections corrections;
    private final PatternViews views;
    private final Commands commands;
    private final RequestKeys keys;
    private final Caller caller;
    private final Clock clock;
    private final String fold;

    CorrectionsResource(
            KnownPatterns patterns,
            Corrections corrections,
            PatternViews views,
            Commands commands,
            RequestKeys keys,
            Caller caller,
            Clock clock,
            Fold<PatternEvent> fold) {
        this.patterns = patterns;
        this.corrections = corrections;
        this.views = views;
        this.commands = commands;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
        this.fold = fold.name();
    }

    /**
     * What is to be corrected.
     *
     * @param violations of the pattern, by their numbers
     * @param with other patterns that are the same problem
     * @param to the pattern that the violations belong to
     * @param other a pattern that is another problem
     */
    @Schema(name = "Correction")
    public record CorrectionBody(
            @Schema(examples = "[\"VIOL-2025-10-30-001\"]") @Nullable
            List<String> violations,

            @Schema(examples = "[\"PAT-77be021c9a3f\"]") @Nullable
            List<String> with,

            @Schema(examples = "PAT-77be021c9a3f") @Nullable String to,
            @Schema(examples = "PAT-77be021c9a3f") @Nullable String other,
            @Schema(required = true) @Nullable String reason) {

        List<ViolationId> named() {
            return Bounds.texts("violations", violations).stream()
                    .map(ViolationId::parse)
                    .distinct()
                    .toList();
        }
    }

    /** A better name; the slug follows from the title where it is not given. */
    @Schema(name = "Renaming")
    public record RenamingBody(
            @Schema(required = true) @Nullable String title,
            @Nullable String slug) {}

    @POST
    @Path("/merge")
    @Operation(summary = "Say that other patterns are the same problem as this one, which keeps its id")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionBody.class),
                            examples = @ExampleObject(name = "merge", value = Examples.MERGE)))
    @APIResponse(responseCode = "200", description = "The pattern as it stands now; the others are its aliases")
    @APIResponse(responseCode = "400", description = "Patterns of different workflows or types, or none")
    public Response merge(
            @PathParam("pattern") String pattern,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable CorrectionBody body) {
        return corrected("merge", pattern, key, body, (kept, said) -> {
            List<Pattern> others = Bounds.names("with", said.with()).stream()
                    .map(id -> NamedPattern.of(patterns, id))
                    .toList();
            return corrections.merge(
                    Stream.concat(Stream.of(kept), others.stream()).toList(), word(said));
        });
    }

    @POST
    @Path("/split")
    @Operation(summary = "Say that some violations of this pattern are a problem of their own", description = ALSO)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionBody.class),
                            examples = @ExampleObject(name = "split", value = Examples.SPLIT)))
    @APIResponse(responseCode = "200", description = "The pattern that was founded")
    @APIResponse(responseCode = "400", description = "Violations that are not in the pattern, none, or all of them")
    public Response split(
            @PathParam("pattern") String pattern,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable CorrectionBody body) {
        return corrected(
                "split", pattern, key, body, (from, said) -> corrections.split(from, said.named(), word(said)));
    }

    @POST
    @Path("/move")
    @Operation(summary = "Say that some violations of this pattern belong to another one", description = ALSO)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionBody.class),
                            examples = @ExampleObject(name = "move", value = Examples.MOVE)))
    @APIResponse(responseCode = "200", description = "The pattern that they belong to now")
    @APIResponse(responseCode = "400", description = "Violations or patterns that don't fit together")
    public Response move(
            @PathParam("pattern") String pattern,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable CorrectionBody body) {
        return corrected("move", pattern, key, body, (from, said) -> {
            Pattern to = NamedPattern.of(patterns, Bounds.name("to", said.to()));
            return corrections.move(from, to, said.named(), word(said));
        });
    }

    @POST
    @Path("/not-similar")
    @Operation(
            summary = "Say that some violations are not what this pattern is about, or that another pattern is not",
            description = "Where they belong is drawn anew. " + ALSO)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionBody.class),
                            examples = @ExampleObject(name = "not-similar", value = Examples.SPLIT)))
    @APIResponse(
            responseCode = "200",
            description = "The pattern that the violations are in, or this one; drawing them anew follows")
    @APIResponse(responseCode = "400", description = "Violations or patterns that don't fit together, or both")
    public Response notSimilar(
            @PathParam("pattern") String pattern,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable CorrectionBody body) {
        return corrected("not-similar", pattern, key, body, (one, said) -> {
            if ((said.other() == null) == said.named().isEmpty()) {
                throw new InvalidValue("violations", "given, or else 'other'", "neither or both");
            }
            return said.other() == null
                    ? corrections.notSimilar(one, said.named(), word(said))
                    : corrections.notSimilar(one, NamedPattern.of(patterns, said.other()), word(said));
        });
    }

    @POST
    @Path("/rename")
    @Operation(summary = "Give this pattern a better name, which no drawing takes away")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RenamingBody.class),
                            examples = @ExampleObject(name = "rename", value = Examples.RENAME)))
    @APIResponse(responseCode = "200", description = "The pattern as it is called now")
    @APIResponse(responseCode = "400", description = "No title, or a slug of other characters than a-z, 0-9 and -")
    public Response rename(
            @PathParam("pattern") String pattern,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RenamingBody body) {
        RenamingBody naming = Body.present(body);
        Pattern known = reached(pattern);
        String title = Redaction.ofTexts().redacted(Bounds.text("title", naming.title(), Bounds.NAME));
        String slug = naming.slug() == null
                ? Slug.ofTitle(title).text()
                : Slug.checked(naming.slug()).text();
        PatternRenamed renamed =
                new PatternRenamed(known.workflow(), known.id(), slug, title, caller.subject(), clock.instant());
        Outgoing outgoing = keys.keyed("rename/" + pattern, key, naming, id -> renamed);
        return commands.answer(outgoing, fold, () -> shown(NamedPattern.of(patterns, known.id())));
    }

    /** Makes an event of what is said about a pattern. */
    private interface Correcting {
        PatternEvent.PatternCorrected event(Pattern pattern, CorrectionBody said);
    }

    private Response corrected(
            String verb, String pattern, @Nullable String key, @Nullable CorrectionBody body, Correcting correcting) {
        CorrectionBody said = Body.present(body);
        Pattern known = reached(pattern);
        String operation = verb + "/" + pattern;
        if (keys.isRepeated(fold, keys.keyed(operation, key, said, id -> unchanged(known)))) {
            return shown(whereIs(said, known));
        }
        PatternEvent.PatternCorrected event = correcting.event(known, said);
        Outgoing outgoing = keys.keyed(operation, key, said, id -> event);
        return commands.answer(outgoing, fold, () -> shown(whereIs(said, known)));
    }

    /** The pattern that the violations are in that a correction names, or else the one that it was about. */
    private Pattern whereIs(CorrectionBody said, Pattern known) {
        return patterns.memberships(said.named()).stream()
                .findFirst()
                .map(membership -> NamedPattern.of(patterns, membership.pattern()))
                .orElseGet(() -> NamedPattern.of(patterns, known.id()));
    }

    private Response shown(Pattern pattern) {
        return Response.ok(views.of(pattern)).build();
    }

    /** Stands for an event that is not built when its request is a repetition. */
    private PatternRenamed unchanged(Pattern known) {
        return new PatternRenamed(
                known.workflow(), known.id(), known.slug(), known.title(), caller.subject(), clock.instant());
    }

    private Pattern reached(String idOrSlug) {
        Pattern pattern = NamedPattern.of(patterns, idOrSlug);
        caller.mustReach(pattern.workflow(), null);
        return pattern;
    }

    private Word word(CorrectionBody said) {
        return new Word(caller.subject(), Reasons.given(said.reason()), clock.instant());
    }
}
