package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.Verdict;
import java.time.Instant;

/** The verdict on an episode; the last one on the log is the one that stands. */
public record EpisodeVerdict(String episode, Verdict verdict, String evidence, String by, Instant judgedAt) {

    public static EpisodeVerdict of(EpisodeJudged judged) {
        return new EpisodeVerdict(
                judged.episode(), judged.verdict(), judged.evidence(), judged.by(), judged.judgedAt());
    }
}
