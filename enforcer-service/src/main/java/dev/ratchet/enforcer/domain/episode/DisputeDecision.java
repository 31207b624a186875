package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.enforcer.domain.episode.Dispute.Settlement;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory.Judged;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeDisputed;
import java.time.Instant;

/** What becomes of a dispute, or of a reviewer's answer to it: an event to publish, or a refusal. */
public sealed interface DisputeDecision {

    /** The order stands; its event says so. Whether it wins is seen when it is folded. */
    record Accepted(TriggerEvent event) implements DisputeDecision {}

    /** The order is refused. */
    sealed interface DisputeRefused extends DisputeDecision {}

    /** The caller neither brought the facts of any of its triggers nor reports for others. */
    record NotBlocked(String caller) implements DisputeRefused {}

    /** The caller has disputed it already, or somebody else whose word is enough. */
    record DisputedAlready(Dispute dispute) implements DisputeRefused {}

    /** Nobody has disputed it, so that there is nothing to answer. */
    record NotDisputed() implements DisputeRefused {}

    /** Nobody answers what they disputed, or what they were blocked by. */
    record OwnDispute(String caller) implements DisputeRefused {}

    /** A reviewer has answered already. */
    record SettledAlready(Settlement settlement) implements DisputeRefused {}

    /**
     * Decides on a dispute: whoever was blocked may dispute the episode once whatever others have said, unless a reviewer has
     * found the rule wrong already; a reporter may speak for them while nobody else has.
     *
     * @param isReporter true for somebody who may speak for others
     */
    static DisputeDecision dispute(Judged judged, String by, boolean isReporter, String reason, Instant at) {
        Episode episode = judged.episode();
        boolean isBlocked = episode.askedBy().contains(by);
        if (!isReporter && !isBlocked) {
            return new NotBlocked(by);
        }
        Dispute known = judged.dispute();
        Dispute own = judged.disputeBy(by).orElse(null);
        if (known == null || (isBlocked && own == null && !known.isUpheld())) {
            return new Accepted(new EpisodeDisputed(episode.id(), episode.key().rule(), by, reason, at));
        }
        return new DisputedAlready(own == null ? known : own);
    }

    /** Decides on an answer: one, by somebody who neither disputed the episode nor was blocked in it. */
    static DisputeDecision settle(Judged judged, Settlement answer) {
        Dispute dispute = judged.dispute();
        if (dispute == null) {
            return new NotDisputed();
        }
        if (judged.disputeBy(answer.by()).isPresent()
                || judged.episode().askedBy().contains(answer.by())) {
            return new OwnDispute(answer.by());
        }
        return dispute.settlement() == null
                ? new Accepted(EpisodeEvents.settled(judged.episode(), dispute, answer))
                : new SettledAlready(dispute.settlement());
    }
}
