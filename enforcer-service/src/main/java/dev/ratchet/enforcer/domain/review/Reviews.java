package dev.ratchet.enforcer.domain.review;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.enforcer.domain.review.ReviewCommand.ApproveImprovement;
import dev.ratchet.enforcer.domain.review.ReviewCommand.RejectImprovement;
import dev.ratchet.enforcer.domain.review.ReviewDecision.Accepted;
import dev.ratchet.enforcer.domain.review.ReviewDecision.NoLongerOpen;
import dev.ratchet.enforcer.domain.review.ReviewDecision.OwnProposal;
import dev.ratchet.enforcer.domain.review.ReviewDecision.StaleRevision;
import dev.ratchet.enforcer.domain.review.ReviewDecision.UnsoundCheck;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;

/**
 * Decides on reviewers' orders: only open improvements, only the current revision, never one's own proposal, and no
 * approval of a check that doesn't compile.
 */
public final class Reviews {

    private final CheckLanguage language;

    public Reviews(CheckLanguage language) {
        this.language = language;
    }

    public ReviewDecision decide(Improvement improvement, ReviewCommand command) {
        if (command.by().equals(improvement.proposedBy())) {
            return new OwnProposal(improvement.proposedBy());
        }
        if (improvement.status() != ImprovementStatus.PROPOSED) {
            return new NoLongerOpen(improvement);
        }
        if (command.revision() != improvement.revision()) {
            return new StaleRevision(improvement.revision());
        }
        return switch (command) {
            case ApproveImprovement approve -> approved(improvement, approve);
            case RejectImprovement reject ->
                new Accepted(new ImprovementRejected(
                        improvement.id(), reject.revision(), reject.by(), reject.reason(), reject.at()));
        };
    }

    private ReviewDecision approved(Improvement improvement, ApproveImprovement approve) {
        for (DraftRule draft : improvement.proposal().rules()) {
            if (language.compile(draft.check()) instanceof Compilation.Rejected rejected) {
                return new UnsoundCheck(rejected);
            }
        }
        return new Accepted(new ImprovementApproved(
                improvement.id(), approve.revision(), approve.mode(), approve.by(), approve.reason(), approve.at()));
    }
}
