package dev.ratchet.enforcer.domain.episode;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeDisputed;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person says against an episode, and what a reviewer said to it, folded from
 * {@link dev.ratchet.events.Topic#RULE_TRIGGERS}. The first answer counts.
 *
 * @param eventId of the dispute, which the judgement on it names as its evidence
 * @param settlement absent while no reviewer has answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dispute(
        String episode,
        String eventId,
        String by,
        String reason,
        Instant at,
        @Nullable Settlement settlement) {

    /**
     * A reviewer's answer.
     *
     * @param upheld true when the rule was wrong
     */
    public record Settlement(boolean upheld, String by, String reason, Instant at) {}

    /** The dispute after the event that made it, or one that may answer it. */
    public static @Nullable Dispute after(@Nullable Dispute dispute, Recorded<TriggerEvent> recorded) {
        return switch (recorded.event()) {
            case EpisodeDisputed disputed -> dispute == null ? disputed(disputed, recorded.id()) : dispute;
            case EpisodeJudged judged -> dispute == null ? null : dispute.judged(judged);
            default -> dispute;
        };
    }

    private static Dispute disputed(EpisodeDisputed event, String eventId) {
        return new Dispute(event.episode(), eventId, event.by(), event.reason(), event.disputedAt(), null);
    }

    /** True when a reviewer found the rule wrong. */
    public boolean isUpheld() {
        return settlement != null && settlement.upheld();
    }

    private Dispute judged(EpisodeJudged event) {
        if (settlement != null || event.reason() == null || !event.evidence().equals(eventId)) {
            return this;
        }
        boolean upheld = event.verdict() == Verdict.FALSE_POSITIVE;
        return answered(new Settlement(upheld, event.by(), event.reason(), event.judgedAt()));
    }

    Dispute answered(Settlement answer) {
        return new Dispute(episode, eventId, by, reason, at, answer);
    }
}
