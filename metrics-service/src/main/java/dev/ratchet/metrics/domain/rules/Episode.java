package dev.ratchet.metrics.domain.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeDisputed;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.TriggerEvent.RuleEvaluated;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.events.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One episode as the rule triggers on the log tell it: open until it is judged, and judged as the judgement that stands says.
 *
 * @param workflow in which it was triggered; absent when the gate was asked for none
 * @param mode the strongest mode in which the rule triggered, so that an episode is a shadow only if nobody ever saw it
 * @param seenTriggers triggers that were read from the log
 * @param judgedTriggers the most triggers that a judgement speaks of; 0 before there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Episode(
        String episode,
        RuleId rule,
        String artifact,
        @Nullable String workflow,
        RuleMode mode,
        Verdict verdict,
        int seenTriggers,
        int judgedTriggers,
        Instant openedAt,
        @Nullable Instant lastTriggeredAt,
        @Nullable Instant judgedAt) {

    /** The episodes that an event speaks of. */
    public static List<String> keysOf(TriggerEvent event) {
        return switch (event) {
            case RuleTriggered triggered -> List.of(triggered.episode());
            case EpisodeJudged judged -> List.of(judged.episode());
            case EpisodeDisputed disputed -> List.of();
            case RuleEvaluated totals -> List.of();
        };
    }

    /** The episode after an event that speaks of it. */
    public static @Nullable Episode after(@Nullable Episode before, TriggerEvent event) {
        return switch (event) {
            case RuleTriggered triggered -> before == null ? opened(triggered) : before.triggeredBy(triggered);
            case EpisodeJudged judged -> (before == null ? opened(judged) : before).judgedBy(judged);
            case EpisodeDisputed disputed -> before;
            case RuleEvaluated totals -> before;
        };
    }

    /** How many triggers it had: those that were seen, or more if a judgement knows of more. */
    public int triggers() {
        return Math.max(seenTriggers, judgedTriggers);
    }

    /** True when the rule never had a say in it. */
    public boolean isShadow() {
        return mode == RuleMode.SHADOW;
    }

    /** True when the rule had noticed this artifact before, and had not found it in order again by then. */
    public boolean precedes(String otherArtifact, Instant time) {
        return artifact.equals(otherArtifact) && !openedAt.isAfter(time) && !wasPreventedBefore(time);
    }

    private boolean wasPreventedBefore(Instant time) {
        return verdict == Verdict.PREVENTED && judgedAt != null && judgedAt.isBefore(time);
    }

    private static Episode opened(RuleTriggered by) {
        Instant at = by.triggeredAt();
        return new Episode(
                by.episode(),
                by.rule(),
                by.artifact().name(),
                by.workflow(),
                by.mode(),
                Verdict.OPEN,
                1,
                0,
                at,
                at,
                null);
    }

    private static Episode opened(EpisodeJudged by) {
        return new Episode(
                by.episode(), by.rule(), by.artifact(), null, by.mode(), Verdict.OPEN, 0, 0, by.openedAt(), null, null);
    }

    private Episode triggeredBy(RuleTriggered event) {
        Instant at = event.triggeredAt();
        Instant last = lastTriggeredAt == null || at.isAfter(lastTriggeredAt) ? at : lastTriggeredAt;
        Instant first = at.isBefore(openedAt) ? at : openedAt;
        return new Episode(
                episode,
                rule,
                artifact,
                workflow == null ? event.workflow() : workflow,
                stronger(event.mode()),
                verdict,
                seenTriggers + 1,
                judgedTriggers,
                first,
                last,
                judgedAt);
    }

    private Episode judgedBy(EpisodeJudged event) {
        Verdict stands = verdict.then(event.verdict());
        return new Episode(
                episode,
                rule,
                artifact,
                workflow,
                stronger(event.mode()),
                stands,
                seenTriggers,
                Math.max(judgedTriggers, event.triggers()),
                openedAt,
                lastTriggeredAt,
                stands == event.verdict() ? event.judgedAt() : judgedAt);
    }

    private RuleMode stronger(RuleMode other) {
        return other.compareTo(mode) > 0 ? other : mode;
    }
}
