package dev.ratchet.enforcer.domain.waiver;

import dev.ratchet.enforcer.domain.waiver.WaiverCommand.GrantWaiver;
import dev.ratchet.enforcer.domain.waiver.WaiverCommand.RevokeWaiver;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRevoked;

/** What becomes of an order about a waiver: an event to publish, or a refusal. */
public sealed interface WaiverDecision {

    /** The order stands; its event says so. Whether it wins is seen when it is folded. */
    record Accepted(RuleEvent event) implements WaiverDecision {}

    /** The order is refused. */
    sealed interface WaiverRefused extends WaiverDecision {}

    /** Nobody grants what they asked for. */
    record OwnRequest(String requester) implements WaiverRefused {}

    /** It was asked for by somebody else, and the caller is no reviewer. */
    record NotTheirs(String requester) implements WaiverRefused {}

    /** It is granted, revoked or expired, so that there is nothing to order any more. */
    record NoLongerOpen(Waiver waiver, WaiverState state) implements WaiverRefused {}

    /** Decides on an order: only what is asked for can be granted, by another person, and only what isn't over can end. */
    static WaiverDecision on(Waiver waiver, WaiverCommand command) {
        return switch (command) {
            case GrantWaiver grant -> granted(waiver, grant);
            case RevokeWaiver revoke -> revoked(waiver, revoke);
        };
    }

    private static WaiverDecision granted(Waiver waiver, GrantWaiver grant) {
        WaiverState state = waiver.stateAt(grant.at());
        if (grant.by().equals(waiver.request().by())) {
            return new OwnRequest(waiver.request().by());
        }
        return state == WaiverState.REQUESTED
                ? new Accepted(new WaiverGranted(waiver.id(), waiver.rule(), grant.by(), grant.reason(), grant.at()))
                : new NoLongerOpen(waiver, state);
    }

    private static WaiverDecision revoked(Waiver waiver, RevokeWaiver revoke) {
        WaiverState state = waiver.stateAt(revoke.at());
        if (!revoke.isReviewer() && !revoke.by().equals(waiver.request().by())) {
            return new NotTheirs(waiver.request().by());
        }
        return state == WaiverState.REQUESTED || state == WaiverState.GRANTED
                ? new Accepted(new WaiverRevoked(waiver.id(), waiver.rule(), revoke.by(), revoke.reason(), revoke.at()))
                : new NoLongerOpen(waiver, state);
    }
}
