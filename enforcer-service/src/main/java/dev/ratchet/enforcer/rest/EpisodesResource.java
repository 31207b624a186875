package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.episode.EpisodeHistory;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.Verdict;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows episodes with their verdicts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/episodes")
@Authenticated
@Tag(name = "episodes")
public class EpisodesResource {

    private final EpisodeHistory history;

    EpisodesResource(EpisodeHistory history) {
        this.history = history;
    }

    @GET
    @Operation(summary = "The episodes that fit, by id")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as after to get the next part")
    public Page<EpisodeView> list(
            @Parameter(example = "RULE-ARCH-001") @QueryParam("rule") @Nullable String rule,
            @QueryParam("artifact") @Nullable String artifact,
            @Parameter(example = "prevented") @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        EpisodeHistory.Filter filter =
                new EpisodeHistory.Filter(ruleNamed(rule), artifact, verdict == null ? null : Verdict.named(verdict));
        List<EpisodeView> found =
                history.list(filter, Page.after(after, id -> history.find(id).isPresent()), size + 1).stream()
                        .map(EpisodeView::of)
                        .toList();
        return Page.of(found, size, EpisodeView::id);
    }

    private static @Nullable String ruleNamed(@Nullable String rule) {
        RuleId id = Parameters.optional("rule", rule, RuleId::new);
        return id == null ? null : id.value();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One episode with its verdict and what was said against it")
    @APIResponse(responseCode = "200", description = "The episode")
    @APIResponse(responseCode = "404", description = "No episode has this id")
    public EpisodeView find(@PathParam("id") String id) {
        return EpisodeView.of(history.find(id).orElseThrow(() -> Problem.notFound("episode", id)));
    }
}
