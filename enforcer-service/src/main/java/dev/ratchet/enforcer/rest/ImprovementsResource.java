package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.review.ImprovementStatus;
import dev.ratchet.enforcer.domain.review.Improvements;
import dev.ratchet.events.ImprovementId;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows improvements; those with the status {@code proposed} are the reviewers' queue. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/improvements")
@Authenticated
@Tag(name = "improvements")
public class ImprovementsResource {

    private final Improvements improvements;
    private final ImprovementViews views;

    ImprovementsResource(Improvements improvements, ImprovementViews views) {
        this.improvements = improvements;
        this.views = views;
    }

    @GET
    @Operation(summary = "The improvements that fit, by number")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as after to get the next part")
    public Page<ImprovementView> list(
            @Parameter(example = "proposed") @QueryParam("status") @Nullable String status,
            @Parameter(example = "IMP-2025-10-30-001") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        ImprovementStatus wanted = Parameters.optional("status", status, ImprovementStatus::named);
        List<ImprovementView> found = improvements.list(wanted, Page.after(after, this::isThere), size + 1).stream()
                .map(views::of)
                .toList();
        return Page.of(found, size, ImprovementView::id);
    }

    private boolean isThere(String after) {
        return improvements
                .find(Parameters.read("after", after, ImprovementId::parse))
                .isPresent();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One improvement, with the backtests of its draft rules")
    @APIResponse(responseCode = "200", description = "The improvement as it stands")
    @APIResponse(responseCode = "404", description = "No improvement has this number")
    public ImprovementView find(@Parameter(example = "IMP-2025-10-30-001") @PathParam("id") String id) {
        return views.whole(views.existing(id));
    }
}
