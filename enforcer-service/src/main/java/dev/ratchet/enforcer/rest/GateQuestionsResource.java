package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.gate.Evidence;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBookHistory;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Parameters;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the gate can be asked besides a decision. Nothing here is recorded. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/gates")
@Authenticated
@Tag(name = "gate")
public class GateQuestionsResource {

    private final CurrentRuleBook current;
    private final RuleBookHistory history;
    private final GateCalls calls;
    private final Caller caller;
    private final Clock clock;

    GateQuestionsResource(
            CurrentRuleBook current, RuleBookHistory history, GateCalls calls, Caller caller, Clock clock) {
        this.current = current;
        this.history = history;
        this.calls = calls;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/{checkPoint}/dry-run")
    @RolesAllowed({"viewer", "pipeline"})
    @Operation(
            summary = "Would this artifact pass?",
            description = "The answer of the gate, by the present rule book or by that of an earlier instant.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GateBody.class),
                            examples = @ExampleObject(name = "deployment", value = Examples.GATE_CALL)))
    @APIResponse(
            responseCode = "200",
            description = "What would be decided",
            content =
                    @Content(
                            schema = @Schema(implementation = DryRunView.class),
                            examples = @ExampleObject(name = "explained", value = GateExamples.DRY_RUN)))
    @APIResponse(responseCode = "400", description = "The call can't be read, or asks about the future")
    @APIResponse(responseCode = "413", description = "The facts are too large; the problem names the largest parts")
    @APIResponse(responseCode = "503", description = "The rule book, or the one of then, can't be read")
    public DryRunView dryRun(
            @Parameter(example = "pre-deploy", schema = @Schema(type = SchemaType.STRING)) @PathParam("checkPoint")
                    String checkPoint,
            @Parameter(description = "Add the evaluation of each rule, part by part")
                    @QueryParam("explain")
                    @DefaultValue("false")
                    boolean explain,
            @Parameter(example = "2025-10-30T09:00:00Z", description = "Ask the rule book of this instant")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Nullable GateBody body) {
        GateCall call = calls.read(checkPoint, body);
        Instant now = clock.instant();
        Instant then = notAfter(now, Parameters.time("asOf", asOf));
        Duration age = BookAge.of(current, now);
        RuleBook book = then == null ? current.book() : history.asOf(then);
        Instant at = then == null ? now : then;
        return new DryRunView(
                true,
                then,
                DryRunView.answer(call, book, caller.subject(), at, age),
                GateAnswer.forecast(call, book, at),
                explain ? GateAnswer.explanations(call, book) : null);
    }

    @GET
    @Path("/{checkPoint}/requirements")
    @Operation(summary = "Which facts the rules in scope may read, so that a collector brings those")
    @APIResponse(
            responseCode = "200",
            description = "The facts, all together and by rule",
            content =
                    @Content(
                            schema = @Schema(implementation = RequirementsView.class),
                            examples = @ExampleObject(name = "deployment", value = GateExamples.REQUIREMENTS)))
    @APIResponse(responseCode = "503", description = "The rule book was never read")
    public RequirementsView requirements(
            @Parameter(example = "pre-deploy") @PathParam("checkPoint") String checkPoint,
            @Parameter(required = true, example = "parcels") @QueryParam("artifact") @Nullable String artifact,
            @QueryParam("workflow") @Nullable String workflow,
            @Parameter(example = "service") @QueryParam("kind") @Nullable String kind) {
        CheckPoint at = CheckPoint.named(checkPoint);
        Artifact named = new Artifact(Bounds.present("artifact", artifact), null, kind, null);
        caller.mustReach(workflow, named.name());
        BookAge.of(current, clock.instant());
        return RequirementsView.of(at.wireName(), named.name(), Evidence.wanted(at, named, workflow, current.book()));
    }

    private static @Nullable Instant notAfter(Instant now, @Nullable Instant asked) {
        if (asked != null && asked.isAfter(now)) {
            throw new InvalidValue("asOf", "not in the future", asked);
        }
        return asked;
    }
}
