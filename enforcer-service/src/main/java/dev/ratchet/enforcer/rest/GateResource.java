package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.gate.Circumstances;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/**
 * The gate: redacts, judges by the rule book in memory, makes the decision durable, and only then answers. Whatever is
 * away, it answers, and says that it is degraded.
 */
@Produces(MediaType.APPLICATION_JSON)
@Path("/gates")
@Authenticated
@Tag(name = "gate")
public class GateResource {

    private final CurrentRuleBook current;
    private final GateCalls calls;
    private final KeyedDecisions keyed;
    private final Records records;
    private final Caller caller;
    private final Clock clock;
    private final GateDesk desk;
    private final FactsLimit limit;

    GateResource(
            CurrentRuleBook current,
            GateCalls calls,
            KeyedDecisions keyed,
            Records records,
            Caller caller,
            Clock clock,
            GateDesk desk,
            EnforcerConfig config) {
        this.current = current;
        this.calls = calls;
        this.keyed = keyed;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
        this.desk = desk;
        this.limit = new FactsLimit(config.maxFactsBytes());
    }

    @POST
    @Path("/{checkPoint}")
    @RolesAllowed("pipeline")
    @Operation(
            summary = "May this artifact pass?",
            description = "Answers 200 also when it may not: read allowed. The decision with its facts, redacted, is"
                    + " durable before the answer is given.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GateBody.class),
                            examples = @ExampleObject(name = "deployment", value = Examples.GATE_CALL)))
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            schema = @Schema(implementation = GateAnswer.class),
                            examples = @ExampleObject(name = "blocked", value = Examples.GATE_ANSWER)))
    @APIResponse(responseCode = "400", description = "The call can't be read, or its facts are of another artifact")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another call")
    @APIResponse(responseCode = "413", description = "The facts are too large; the problem names the largest parts")
    @APIResponse(
            responseCode = "503",
            description = "The rule book was never read, or the decision can be made durable nowhere and must be")
    public GateAnswer decide(
            @Parameter(example = "pre-deploy", schema = @Schema(type = SchemaType.STRING)) @PathParam("checkPoint")
                    String checkPoint,
            @Parameter(description = "Add the evaluation of each rule, part by part")
                    @QueryParam("explain")
                    @DefaultValue("false")
                    boolean explain,
            @Parameter(
                            description = "The same key again gives the same decision; it is remembered for at least 24"
                                    + " hours")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Nullable GateBody body) {
        GateCall call = calls.read(checkPoint, body);
        GateView decision = keyed.once(key, call.checkPoint(), Body.present(body), identity -> answer(call, identity));
        return GateAnswer.of(decision, call, current.book(), clock.instant(), explain);
    }

    private GateView answer(GateCall call, KeyedDecisions.Identity identity) {
        Duration age = BookAge.of(current, clock.instant());
        List<String> reasons = new ArrayList<>(desk.doubts(age, identity.isUnchecked()));
        Circumstances under = desk.circumstances(identity.id(), caller.subject(), !reasons.isEmpty());
        GateDecided decided =
                Gate.judged(call, current.book(), under.decidedAt()).decided(call, under);
        limit.mustFit(decided);
        reasons.addAll(records.durable(decided, identity));
        desk.count(decided, reasons);
        return GateView.of(decided, age, reasons);
    }
}
