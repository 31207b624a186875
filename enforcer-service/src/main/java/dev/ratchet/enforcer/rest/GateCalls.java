package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.redaction.Redaction;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of the gate: redacted, bounded, and of an artifact that the caller may ask about. */
@ApplicationScoped
public class GateCalls {

    private final Redaction redaction;
    private final Caller caller;
    private final FactsLimit limit;

    GateCalls(Redaction redaction, Caller caller, EnforcerConfig config) {
        this.redaction = redaction;
        this.caller = caller;
        this.limit = new FactsLimit(config.maxFactsBytes());
    }

    GateCall read(String checkPoint, @Nullable GateBody asked) {
        GateBody body = Body.present(asked);
        Artifact artifact = Bounds.present("artifact", body.artifact());
        Facts given = new Facts(body.facts());
        limit.mustFit(given);
        Facts facts = redaction.redacted(given);
        GateCall call = new GateCall(CheckPoint.named(checkPoint), artifact, body.workflow(), body.run(), facts);
        caller.mustReach(call.workflow(), call.artifact().name());
        limit.mustFit(call.facts());
        return call;
    }
}
