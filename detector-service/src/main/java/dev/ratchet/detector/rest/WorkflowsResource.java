package dev.ratchet.detector.rest;

import dev.ratchet.detector.domain.workflow.WorkflowDeclaration;
import dev.ratchet.detector.domain.workflow.WorkflowDefinition;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Commands;
import dev.ratchet.http.Page;
import dev.ratchet.http.Problem;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Declares workflows and shows them; declaring one as it is changes nothing. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/workflows")
@Authenticated
@Blocking
@Tag(name = "workflows")
public class WorkflowsResource {

    private final Workflows workflows;
    private final Commands commands;
    private final Caller caller;
    private final Clock clock;
    private final String fold;

    WorkflowsResource(Workflows workflows, Commands commands, Caller caller, Clock clock, Fold<WorkflowEvent> fold) {
        this.workflows = workflows;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
        this.fold = fold.name();
    }

    @PUT
    @Path("/{name: .+}")
    @RolesAllowed("rule-admin")
    @Operation(
            summary = "Declare a workflow",
            description = "The same content again keeps the version; other content is the next version. A step that an"
                    + " improvement automated stays automated as long as it has a command.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkflowBody.class),
                            examples = @ExampleObject(name = "a workflow", value = Examples.WORKFLOW)))
    @APIResponse(
            responseCode = "201",
            description = "The first version",
            content = @Content(schema = @Schema(implementation = WorkflowView.class)))
    @APIResponse(responseCode = "200", description = "The next version, or the one that was there")
    @APIResponse(
            responseCode = "400",
            description = "It contradicts itself; the problem names the field and the remedy")
    @APIResponse(responseCode = "409", description = "Somebody else changed it at the same time")
    public Response declare(
            @Parameter(example = "release") @PathParam("name") String name, @Nullable WorkflowBody body) {
        WorkflowDeclaration declaration = Body.present(body).declaration(name);
        caller.mustReach(name, null);
        Optional<WorkflowDefinition> before = workflows.find(name);
        return WorkflowDefinition.declared(before.orElse(null), declaration, caller.subject(), clock.instant())
                .map(next -> commands.answer(Outgoing.fresh(next), fold, () -> declared(next)))
                .orElseGet(() -> Response.ok(find(name)).build());
    }

    private Response declared(WorkflowDefined next) {
        WorkflowDefinition now = existing(next.workflow());
        if (now.current().version() == next.version() && !now.current().equals(next)) {
            throw new Problem(
                            409,
                            "changed-meanwhile",
                            "%s declared version %d of %s at the same time"
                                    .formatted(now.current().by(), next.version(), next.workflow()))
                    .remedy("Look at it and declare yours again");
        }
        return Response.status(next.version() == 1 ? 201 : 200)
                .entity(WorkflowView.of(now))
                .build();
    }

    @GET
    @Operation(summary = "The declared workflows, by name")
    public Page<WorkflowView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<WorkflowView> found =
                workflows.list(Page.after(after, name -> workflows.find(name).isPresent()), size + 1).stream()
                        .map(WorkflowView::of)
                        .toList();
        return Page.of(found, size, WorkflowView::name);
    }

    @GET
    @Path("/{name: .+}")
    @Operation(summary = "One workflow")
    @APIResponse(responseCode = "200", description = "The workflow as it stands")
    @APIResponse(responseCode = "404", description = "No workflow of this name is declared")
    public WorkflowView find(@Parameter(example = "release") @PathParam("name") String name) {
        return WorkflowView.of(existing(name));
    }

    private WorkflowDefinition existing(String name) {
        return workflows.find(name).orElseThrow(() -> Problem.notFound("workflow", name));
    }
}
