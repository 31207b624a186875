package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.episode.Episode;
import dev.ratchet.enforcer.domain.episode.EpisodeEvents;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory;
import dev.ratchet.enforcer.domain.episode.EpisodeKey;
import dev.ratchet.enforcer.domain.gate.BreakGlass;
import dev.ratchet.enforcer.domain.gate.DecisionEntry;
import dev.ratchet.enforcer.domain.gate.Decisions;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.DecisionEvent.WaivedBy;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What follows from a decision: each of its triggers is told with its episode, and an episode that it closed, or of which a
 * trigger was waived, is judged. What follows from the override that counts: the episodes that had blocked are judged.
 */
@ApplicationScoped
public class DecisionConsequences implements Reaction<DecisionEvent> {

    private final EpisodeHistory history;
    private final Decisions decisions;
    private final SilentEndings silentEndings;

    DecisionConsequences(EpisodeHistory history, Decisions decisions, SilentEndings silentEndings) {
        this.history = history;
        this.decisions = decisions;
        this.silentEndings = silentEndings;
    }

    @Override
    public String name() {
        return "decision-consequences";
    }

    @Override
    public List<Outgoing> outcome(Recorded<DecisionEvent> event) {
        return switch (event.event()) {
            case GateDecided decision -> decided(event, decision);
            case DecisionOverridden override -> overridden(event, override);
        };
    }

    private List<Outgoing> decided(Recorded<DecisionEvent> event, GateDecided decision) {
        long offset = event.position().offset();
        Map<RuleId, List<Trigger>> triggers =
                decision.everyTrigger().stream().collect(Collectors.groupingBy(Trigger::rule));
        List<Outgoing> consequences = new ArrayList<>();
        for (Episode episode : history.touchedBy(decision, offset)) {
            if (episode.spans(offset)) {
                triggers.getOrDefault(episode.key().rule(), List.of())
                        .forEach(trigger -> consequences.addAll(triggered(event, decision, trigger, episode)));
            } else if (episode.isPrevented() || isShownBy(decision, episode)) {
                consequences.add(Outgoing.following(
                        event, "judged/" + episode.id(), 0, EpisodeEvents.prevented(decision, episode)));
            }
        }
        return consequences;
    }

    /** A decision that doesn't name the rules that held leaves it to be found out whether this one does. */
    private boolean isShownBy(GateDecided decision, Episode episode) {
        return decision.rulesEvaluated() != null && silentEndings.arePrevention(episode, decision);
    }

    /** The id is the decision's and the rule's, so that a trigger can be found from either. */
    private static List<Outgoing> triggered(
            Recorded<DecisionEvent> event, GateDecided decision, Trigger trigger, Episode episode) {
        Outgoing told = Outgoing.withId(
                        EpisodeEvents.triggered(decision, trigger, episode),
                        decision.decisionId() + "/" + trigger.rule())
                .causedBy(event);
        WaivedBy waiver = trigger.waivedBy();
        if (waiver == null || !Episode.isExcused(trigger)) {
            return List.of(told);
        }
        EpisodeJudged judged = EpisodeEvents.waived(decision, waiver, episode);
        return List.of(told, Outgoing.following(event, "waived/" + episode.id(), 0, judged));
    }

    private List<Outgoing> overridden(Recorded<DecisionEvent> event, DecisionOverridden override) {
        DecisionEntry decision = decisions.find(override.decisionId()).orElse(null);
        BreakGlass counts = decision == null ? null : decision.override();
        if (decision == null || counts == null || !counts.eventId().equals(event.id())) {
            return List.of();
        }
        return history
                .spanning(EpisodeKey.blockedBy(decision), decision.position().offset())
                .stream()
                .map(episode -> Outgoing.following(
                        event, "overridden/" + episode.id(), 0, EpisodeEvents.overridden(counts, episode)))
                .toList();
    }
}
