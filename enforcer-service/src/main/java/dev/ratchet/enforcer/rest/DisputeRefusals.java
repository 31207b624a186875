package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.episode.Dispute;
import dev.ratchet.enforcer.domain.episode.Dispute.Settlement;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.DisputeRefused;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.DisputedAlready;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.NotBlocked;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.NotDisputed;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.OwnDispute;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.SettledAlready;
import dev.ratchet.http.Problem;

/** Refused disputes, and refused answers to them, as problems. */
final class DisputeRefusals {

    private DisputeRefusals() {}

    static Problem of(String episode, DisputeRefused refused) {
        return switch (refused) {
            case NotBlocked other ->
                new Problem(403, "not-blocked", "%s was not blocked in episode %s".formatted(other.caller(), episode))
                        .remedy("Have whoever asked the gate dispute it, or a reporter");
            case OwnDispute own ->
                new Problem(
                                403,
                                "own-dispute",
                                "%s disputed episode %s or was blocked in it".formatted(own.caller(), episode))
                        .remedy("Have another reviewer answer");
            case NotDisputed open ->
                new Problem(409, "not-disputed", "Nobody has disputed episode %s".formatted(episode))
                        .remedy("There is nothing to answer");
            case DisputedAlready already -> disputed(episode, already.dispute());
            case SettledAlready already -> settled(episode, already.settlement());
        };
    }

    private static Problem disputed(String episode, Dispute dispute) {
        return new Problem(
                        409,
                        "disputed-already",
                        "Episode %s was disputed by %s at %s".formatted(episode, dispute.by(), dispute.at()))
                .with("winner", dispute.by())
                .with("decidedAt", dispute.at().toString());
    }

    private static Problem settled(String episode, Settlement settlement) {
        String verb = settlement.upheld() ? "confirmed" : "rejected";
        return new Problem(
                        409,
                        "settled-already",
                        "The dispute of episode %s was %s by %s at %s"
                                .formatted(episode, verb, settlement.by(), settlement.at()))
                .with("winner", settlement.by())
                .with("decidedAt", settlement.at().toString())
                .with("upheld", settlement.upheld());
    }
}
