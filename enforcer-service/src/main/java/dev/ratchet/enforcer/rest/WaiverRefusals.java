package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.waiver.Waiver;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.NoLongerOpen;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.NotTheirs;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.OwnRequest;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.WaiverRefused;
import dev.ratchet.enforcer.domain.waiver.WaiverState;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRevoked;
import dev.ratchet.http.Problem;
import java.time.Instant;

/** Refused orders about waivers as problems. */
final class WaiverRefusals {

    private WaiverRefusals() {}

    static Problem of(Waiver waiver, WaiverRefused refused) {
        return switch (refused) {
            case OwnRequest own ->
                new Problem(
                                403,
                                "own-request",
                                "%s was asked for by %s, who can't grant it".formatted(waiver.id(), own.requester()))
                        .remedy("Have another reviewer grant it");
            case NotTheirs others ->
                new Problem(403, "not-yours", "%s was asked for by %s".formatted(waiver.id(), others.requester()))
                        .remedy("Have them or a reviewer end it");
            case NoLongerOpen over -> over(over);
        };
    }

    private static Problem over(NoLongerOpen over) {
        Waiver waiver = over.waiver();
        WaiverGranted grant = waiver.grant();
        WaiverRevoked revocation = waiver.revocation();
        if (revocation != null) {
            return by("revoked", waiver, revocation.by(), revocation.revokedAt());
        }
        if (grant != null && over.state() == WaiverState.GRANTED) {
            return by("granted", waiver, grant.by(), grant.grantedAt());
        }
        return new Problem(
                        409,
                        "waiver-expired",
                        "%s expired at %s"
                                .formatted(waiver.id(), waiver.request().expiresAt()))
                .remedy("Ask for another one");
    }

    private static Problem by(String what, Waiver waiver, String who, Instant at) {
        return new Problem(409, "waiver-" + what, "%s was %s by %s at %s".formatted(waiver.id(), what, who, at))
                .with("winner", who)
                .with("decidedAt", at.toString())
                .with("state", what);
    }
}
