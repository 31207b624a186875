package dev.ratchet.enforcer.domain.promotion;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An episode as evidence of its rule, folded from {@link dev.ratchet.events.Topic#RULE_TRIGGERS}. Another verdict changes
 * what it says, where it is the one that stands, and not its place.
 *
 * @param openedMs when it was opened, in milliseconds since 1970
 * @param place where its first verdict stands among the rule's
 * @param basis what the verdict rests on, for example a decision or a violation
 */
public record JudgedEpisode(
        String episode, RuleId rule, int ruleVersion, Verdict verdict, long openedMs, long place, String basis) {

    /** The state after an event of its episode. */
    public static @Nullable JudgedEpisode after(@Nullable JudgedEpisode before, Recorded<TriggerEvent> recorded) {
        if (!(recorded.event() instanceof EpisodeJudged judged)) {
            return before;
        }
        Verdict stands = (before == null ? Verdict.OPEN : before.verdict()).then(judged.verdict());
        if (stands == Verdict.OPEN || stands != judged.verdict()) {
            return before;
        }
        return new JudgedEpisode(
                judged.episode(),
                judged.rule(),
                judged.ruleVersion(),
                judged.verdict(),
                judged.openedAt().toEpochMilli(),
                before == null ? recorded.position().offset() : before.place(),
                judged.evidence());
    }
}
