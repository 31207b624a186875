package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.enforcer.domain.pack.PackPlan.Change;
import dev.ratchet.events.EventId;
import dev.ratchet.events.PackOrigin;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleRetired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is published when a plan is carried out. The same pack on the same book always gives the same ids. */
public record PackEvents(PackOrigin origin, String by, Instant at) {

    /** An event with the id that is derived from the pack, the rule, its content and the version that it becomes. */
    public record Identified(String id, RuleEvent event) {}

    public List<Identified> of(PackPlan plan) {
        List<Identified> events = new ArrayList<>();
        for (Change change : plan.changes()) {
            switch (change.kind()) {
                case ADDED, CHANGED -> events.add(activated(change));
                case RETIRED -> events.add(retired(change));
                default -> {}
            }
        }
        return List.copyOf(events);
    }

    private Identified activated(Change change) {
        Rule rule = change.after();
        if (rule == null) {
            throw new IllegalStateException("Expected a change of %s to say into what".formatted(change.rule()));
        }
        String id = id("activated", rule, RuleFields.content(rule));
        return new Identified(id, new RuleActivated(rule, by, at, origin, null, null));
    }

    private Identified retired(Change change) {
        Rule rule = change.before();
        if (rule == null) {
            throw new IllegalStateException("Expected %s to be in the book".formatted(change.rule()));
        }
        String reason = "Pack %s %s doesn't have it any more".formatted(origin.name(), origin.version());
        return new Identified(id("retired", rule, ""), new RuleRetired(rule.id(), by, reason, at));
    }

    private String id(String kind, Rule rule, String content) {
        return EventId.hash(
                "pack-" + kind,
                origin.name(),
                origin.version(),
                rule.id().value(),
                Integer.toString(rule.version()),
                content);
    }
}
