package dev.ratchet.probe;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.events.Verdict;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Judges the episode of every trigger whose decision's number ends in 00, on the same topic. */
@ApplicationScoped
public class EveryHundredth implements Reaction<TriggerEvent> {

    @Override
    public String name() {
        return "every-hundredth";
    }

    @Override
    public List<Outgoing> outcome(Recorded<TriggerEvent> event) {
        return event.event() instanceof RuleTriggered triggered
                        && triggered.decisionId().endsWith("00")
                ? List.of(Outgoing.following(event, "judged", 0, judged(triggered)))
                : List.of();
    }

    private static EpisodeJudged judged(RuleTriggered trigger) {
        return new EpisodeJudged(
                trigger.episode(),
                trigger.rule(),
                trigger.ruleVersion(),
                trigger.checkPoint(),
                trigger.artifact().name(),
                trigger.mode(),
                Verdict.PREVENTED,
                1,
                trigger.decisionId(),
                "every-hundredth",
                trigger.triggeredAt(),
                trigger.triggeredAt());
    }
}
