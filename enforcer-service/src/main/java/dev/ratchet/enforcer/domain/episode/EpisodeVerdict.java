package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The verdict on an episode that stands after all that the log says of it. */
public record EpisodeVerdict(String episode, Verdict verdict, String evidence, String by, Instant judgedAt) {

    /** The verdict after a judgement; a judgement that leaves an episode open gives it none. */
    public static @Nullable EpisodeVerdict after(@Nullable EpisodeVerdict before, EpisodeJudged judged) {
        Verdict stands = (before == null ? Verdict.OPEN : before.verdict).then(judged.verdict());
        return stands == Verdict.OPEN || stands != judged.verdict() ? before : of(judged);
    }

    private static EpisodeVerdict of(EpisodeJudged judged) {
        return new EpisodeVerdict(
                judged.episode(), judged.verdict(), judged.evidence(), judged.by(), judged.judgedAt());
    }
}
