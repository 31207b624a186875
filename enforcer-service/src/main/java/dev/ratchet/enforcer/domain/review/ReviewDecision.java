package dev.ratchet.enforcer.domain.review;

import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.ImprovementEvent;
import org.jspecify.annotations.Nullable;

/** What becomes of a reviewer's order: an event to publish, or a refusal. */
public sealed interface ReviewDecision {

    /** The order stands; its event says so. Whether it wins is seen when it is folded. */
    record Accepted(ImprovementEvent event) implements ReviewDecision {}

    /** The order is refused. */
    sealed interface ReviewRefused extends ReviewDecision {}

    /** The reviewer proposed it: nobody judges what they proposed. */
    record OwnProposal(String proposer) implements ReviewRefused {}

    /** The order speaks of a revision that isn't the current one. */
    record StaleRevision(int current) implements ReviewRefused {}

    /** It is decided, or another improvement has taken its place. */
    record NoLongerOpen(Improvement improvement) implements ReviewRefused {

        /** The verdict that was faster; absent when it was superseded. */
        public Improvement.@Nullable ReviewVerdict winner() {
            return improvement.verdict();
        }
    }

    /** Its draft check doesn't compile, so that no rule could follow. */
    record UnsoundCheck(Compilation.Rejected rejected) implements ReviewRefused {}
}
