package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.enforcer.domain.gate.DecisionEntry;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Held;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.RuleId;
import java.util.ArrayList;
import java.util.List;

/** Of what an episode is: one rule, one artifact, the rule's checkpoint. At most one episode of a key is open. */
public record EpisodeKey(RuleId rule, CheckPoint checkPoint, String artifact) {

    /** A text that no other key has; no part can hold the character between them. */
    public String value() {
        return rule.value() + "|" + checkPoint.wireName() + "|" + artifact;
    }

    /** True when the decision was on this artifact at this checkpoint. */
    boolean isOf(GateDecided decision) {
        return checkPoint == decision.checkPoint()
                && artifact.equals(decision.artifact().name());
    }

    /** The keys that a decision names as those of an episode that it may open, extend or close. */
    public static List<EpisodeKey> touchedBy(GateDecided decision) {
        List<EpisodeKey> keys = new ArrayList<>();
        for (Trigger trigger : decision.everyTrigger()) {
            keys.add(of(decision, trigger.rule()));
        }
        for (Held held : decision.held()) {
            keys.add(of(decision, held.rule()));
        }
        return keys;
    }

    /** The keys of the rules that blocked in a decision. */
    public static List<EpisodeKey> blockedBy(DecisionEntry decision) {
        return decision.triggers().stream()
                .filter(DecisionEntry.ShortTrigger::blocks)
                .map(trigger -> new EpisodeKey(
                        trigger.rule(),
                        decision.checkPoint(),
                        decision.artifact().name()))
                .toList();
    }

    static EpisodeKey of(GateDecided decision, RuleId rule) {
        return new EpisodeKey(rule, decision.checkPoint(), decision.artifact().name());
    }
}
