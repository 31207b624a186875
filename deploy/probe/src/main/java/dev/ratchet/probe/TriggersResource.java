package dev.ratchet.probe;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.http.Commands;
import dev.ratchet.log.Outgoing;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** The smallest command there can be: one trigger, and an answer once it is counted. */
@Path("/triggers")
public class TriggersResource {

    private final Commands commands;

    TriggersResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @Path("/{rule}/{decision}")
    @RolesAllowed("pipeline")
    @Blocking
    public Response trigger(@PathParam("rule") String rule, @PathParam("decision") String decision) {
        RuleTriggered event = new RuleTriggered(
                new RuleId(rule),
                1,
                decision,
                decision,
                CheckPoint.PRE_DEPLOY,
                Artifact.named("some-service"),
                null,
                null,
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                RuleOutcome.FAILED,
                Instant.EPOCH);
        return commands.answer(
                Outgoing.fresh(event),
                TriggerCount.NAME,
                () -> Response.status(201).build());
    }
}
