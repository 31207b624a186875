package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.RuleId;
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

/** Shows the rule book as the gate of this replica has it; the database isn't asked. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/rules")
@Authenticated
@Tag(name = "rules")
public class RulesResource {

    private final CurrentRuleBook current;

    RulesResource(CurrentRuleBook current) {
        this.current = current;
    }

    @GET
    @Operation(summary = "The rules of the book, by number; retired ones too")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as after to get the next part")
    public Page<RuleView> list(
            @Parameter(example = "pre-deploy") @QueryParam("checkPoint") @Nullable String checkPoint,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        CheckPoint wanted = checkPoint == null ? null : CheckPoint.named(checkPoint);
        String begin = Page.after(
                after, id -> current.book().entries().containsKey(Parameters.read("after", id, RuleId::new)));
        List<RuleView> found = current.book().entries().values().stream()
                .filter(entry -> wanted == null || entry.rule().checkPoint() == wanted)
                .map(RuleView::of)
                .filter(view -> begin == null || view.id().compareTo(begin) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(found, size, RuleView::id);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One rule with all its versions")
    @APIResponse(responseCode = "200", description = "The rule as it is in force, and its versions")
    @APIResponse(responseCode = "404", description = "No rule has this number")
    public RuleView find(@Parameter(example = "RULE-ARCH-001") @PathParam("id") String id) {
        RuleEntry entry = current.book().entries().get(Parameters.read("id", id, RuleId::new));
        if (entry == null) {
            throw Problem.notFound("rule", id);
        }
        return RuleView.of(entry).with(entry.versions());
    }
}
