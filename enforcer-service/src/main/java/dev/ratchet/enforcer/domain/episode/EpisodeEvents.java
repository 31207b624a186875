package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.enforcer.domain.gate.BreakGlass;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.DecisionEvent.WaivedBy;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.events.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        return judged(episode, Verdict.PREVENTED, decision.decisionId(), BY, decision.decidedAt(), null);
    }

    /** The verdict on an episode that has a trigger in this decision which somebody has made an exception of. */
    public static EpisodeJudged waived(GateDecided decision, WaivedBy waiver, Episode episode) {
        return judged(episode, Verdict.WAIVED, waiver.waiver(), BY, decision.decidedAt(), null);
    }

    /** The verdict on an episode of which a blocked decision was let pass. */
    public static EpisodeJudged overridden(BreakGlass override, Episode episode) {
        return judged(episode, Verdict.OVERRIDDEN, override.eventId(), override.by(), override.at(), override.reason());
    }

    /** The verdict on an episode in shadow that an independent violation bore out: with a say, the rule would have prevented it. */
    public static EpisodeJudged borneOut(Sighting violation, Episode episode) {
        return judged(episode, Verdict.PREVENTED, violation.violation(), BY, violation.detectedAt(), null);
    }

    /**
     * What a reviewer says of a dispute. Found right, the episode is a false positive; found wrong, nothing is taken back,
     * and in shadow, where only people can tell, it is one that the rule would have prevented.
     */
    public static EpisodeJudged settled(Episode episode, Dispute dispute, Dispute.Settlement settlement) {
        Verdict notUpheld = episode.isShadow() ? Verdict.PREVENTED : Verdict.OPEN;
        return judged(
                episode,
                settlement.upheld() ? Verdict.FALSE_POSITIVE : notUpheld,
                dispute.eventId(),
                settlement.by(),
                settlement.at(),
                settlement.reason());
    }

    private static EpisodeJudged judged(
            Episode episode, Verdict verdict, String evidence, String by, Instant at, @Nullable String reason) {
        return new EpisodeJudged(
                episode.id(),
                episode.key().rule(),
                episode.ruleVersion(),
                episode.key().checkPoint(),
                episode.key().artifact(),
                episode.mode(),
                verdict,
                episode.triggers(),
                evidence,
                by,
                episode.openedAt(),
                at,
                reason);
    }
}
