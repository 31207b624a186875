package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.check.Compilation.Rejected;
import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.Improvement.ReviewVerdict;
import dev.ratchet.enforcer.domain.review.ImprovementStatus;
import dev.ratchet.enforcer.domain.review.ReviewDecision.NoLongerOpen;
import dev.ratchet.enforcer.domain.review.ReviewDecision.OwnProposal;
import dev.ratchet.enforcer.domain.review.ReviewDecision.ReviewRefused;
import dev.ratchet.enforcer.domain.review.ReviewDecision.StaleRevision;
import dev.ratchet.enforcer.domain.review.ReviewDecision.UnsoundCheck;
import dev.ratchet.http.Problem;

/** Refused reviews as problems. */
final class Refusals {

    private Refusals() {}

    static Problem of(Improvement improvement, ReviewRefused refused) {
        return switch (refused) {
            case OwnProposal own ->
                new Problem(
                                403,
                                "own-proposal",
                                "%s was proposed by %s, who can't judge it".formatted(improvement.id(), own.proposer()))
                        .remedy("Have another reviewer judge it");
            case StaleRevision stale ->
                new Problem(
                                409,
                                "stale-revision",
                                "The current revision of %s is %d".formatted(improvement.id(), stale.current()))
                        .field("revision")
                        .with("currentRevision", stale.current())
                        .remedy("Read the current revision and judge that");
            case NoLongerOpen over -> noLongerOpen(over);
            case UnsoundCheck unsound -> unsound(improvement, unsound.rejected());
        };
    }

    /** Why a verdict that was accepted did not win. */
    static ReviewRefused lost(Improvement after) {
        return after.status() == ImprovementStatus.PROPOSED
                ? new StaleRevision(after.revision())
                : new NoLongerOpen(after);
    }

    private static Problem noLongerOpen(NoLongerOpen over) {
        Improvement improvement = over.improvement();
        ReviewVerdict winner = over.winner();
        String status = improvement.status().wireName();
        if (winner == null) {
            return new Problem(
                    409,
                    "decided-already",
                    "%s was %s by %s".formatted(improvement.id(), status, improvement.supersededBy()));
        }
        return new Problem(
                        409,
                        "decided-already",
                        "%s was %s by %s at %s".formatted(improvement.id(), status, winner.by(), winner.at()))
                .with("winner", winner.by())
                .with("decidedAt", winner.at().toString())
                .with("verdict", status);
    }

    private static Problem unsound(Improvement improvement, Rejected rejected) {
        return new Problem(
                        422,
                        "unsound-check",
                        "The check of %s doesn't compile: %s".formatted(improvement.id(), rejected.message()))
                .field("proposal.rule.check")
                .with("line", rejected.line())
                .with("column", rejected.column())
                .with("caret", rejected.caret())
                .remedy("Reject it, or wait for a revision whose check compiles");
    }
}
