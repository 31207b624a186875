package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Held;
import dev.ratchet.events.DecisionEvent.Trigger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fold of a decision into the episodes that it touches. */
public final class Episodes {

    private Episodes() {}

    /**
     * The episodes after a decision.
     *
     * @param open the open episodes of its artifact, perhaps among others
     * @param offset where the decision stands in its partition
     * @return those that were opened, extended or closed; the others are as before
     */
    public static Map<EpisodeKey, Episode> after(Map<EpisodeKey, Episode> open, GateDecided decision, long offset) {
        Map<EpisodeKey, Episode> touched = new LinkedHashMap<>();
        for (Trigger trigger : decision.everyTrigger()) {
            EpisodeKey key = EpisodeKey.of(decision, trigger.rule());
            touched.put(key, triggered(open.get(key), key, trigger, decision, offset));
        }
        for (Held held : decision.held()) {
            EpisodeKey key = EpisodeKey.of(decision, held.rule());
            Episode episode = open.get(key);
            if (episode != null) {
                touched.put(key, episode.held(held, decision, offset));
            }
        }
        // Where not every rule that failed is listed, silence says nothing.
        if (decision.rulesEvaluated() != null && decision.unlisted() == 0) {
            open.forEach((key, episode) -> {
                if (key.isOf(decision) && episode.isOfSetting(decision)) {
                    touched.putIfAbsent(key, episode.silent(decision, offset));
                }
            });
        }
        return touched;
    }

    private static Episode triggered(
            @Nullable Episode open, EpisodeKey key, Trigger trigger, GateDecided decision, long offset) {
        return open == null ? Episode.opened(key, trigger, decision, offset) : open.extended(trigger, decision);
    }
}
