package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.events.Verdict;

/** What the enforcer says of episodes on the log. */
public final class EpisodeEvents {

    /** Who judges where nobody has to. */
    private static final String BY = "enforcer-service";

    private EpisodeEvents() {}

    public static RuleTriggered triggered(GateDecided decision, Trigger trigger, Episode episode) {
        return new RuleTriggered(
                trigger.rule(),
                trigger.ruleVersion(),
                decision.decisionId(),
                episode.id(),
                decision.checkPoint(),
                decision.artifact(),
                decision.workflow(),
                decision.run(),
                trigger.severity(),
                trigger.mode(),
                trigger.outcome(),
                decision.decidedAt());
    }

    /** The verdict on an episode that this decision closed, because the rule holds again on other facts. */
    public static EpisodeJudged prevented(GateDecided decision, Episode episode) {
        return new EpisodeJudged(
                episode.id(),
                episode.key().rule(),
                episode.ruleVersion(),
                episode.key().checkPoint(),
                episode.key().artifact(),
                episode.mode(),
                Verdict.PREVENTED,
                episode.triggers(),
                decision.decisionId(),
                BY,
                episode.openedAt(),
                decision.decidedAt());
    }
}
