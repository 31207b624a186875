package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.episode.Episode;
import dev.ratchet.enforcer.domain.episode.EpisodeEvents;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What follows from a decision: each of its triggers is told with its episode, and an episode that it closed is judged. */
@ApplicationScoped
public class DecisionConsequences implements Reaction<DecisionEvent> {

    private final EpisodeHistory history;
    private final SilentEndings silentEndings;

    DecisionConsequences(EpisodeHistory history, SilentEndings silentEndings) {
        this.history = history;
        this.silentEndings = silentEndings;
    }

    @Override
    public String name() {
        return "decision-consequences";
    }

    @Override
    public List<Outgoing> outcome(Recorded<DecisionEvent> event) {
        if (!(event.event() instanceof GateDecided decision)) {
            return List.of();
        }
        long offset = event.position().offset();
        List<Outgoing> consequences = new ArrayList<>();
        for (Episode episode : history.touchedBy(decision, offset)) {
            if (episode.spans(offset)) {
                triggersOf(episode, decision)
                        .forEach(trigger -> consequences.add(triggered(event, decision, trigger, episode)));
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

    private static List<Trigger> triggersOf(Episode episode, GateDecided decision) {
        return decision.triggers().stream()
                .filter(trigger -> trigger.rule().equals(episode.key().rule()))
                .toList();
    }

    /** The id is the decision's and the rule's, so that a trigger can be found from either. */
    private static Outgoing triggered(
            Recorded<DecisionEvent> event, GateDecided decision, Trigger trigger, Episode episode) {
        return Outgoing.withId(
                        EpisodeEvents.triggered(decision, trigger, episode),
                        decision.decisionId() + "/" + trigger.rule())
                .causedBy(event);
    }
}
