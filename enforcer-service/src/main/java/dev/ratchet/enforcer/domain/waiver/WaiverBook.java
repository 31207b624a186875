package dev.ratchet.enforcer.domain.waiver;

import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleEvent.WaiverRevoked;
import dev.ratchet.events.RuleId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All waivers at one position of their topic, each under its rule and by its id. An image never changes; an event gives the
 * next one. The gate, the dry run, the backtest and the replay ask it the same question.
 */
public record WaiverBook(Map<RuleId, Map<String, Waiver>> byRule) {

    private static final Comparator<RuleId> BY_NAME = Comparator.comparing(RuleId::value);

    public static WaiverBook empty() {
        return new WaiverBook(Map.of());
    }

    public boolean isEmpty() {
        return byRule.isEmpty();
    }

    /**
     * The waiver that excuses an artifact from a rule at an instant; of several the first by id.
     *
     * @param version absent when it isn't known: then only a waiver of every version counts
     */
    public Optional<Waiver> waivedBy(RuleId rule, String artifact, @Nullable String version, Instant instant) {
        return byRule.getOrDefault(rule, Map.of()).values().stream()
                .filter(waiver -> waiver.covers(artifact, version, instant))
                .findFirst();
    }

    /** The book after an event; one that speaks of no waiver changes nothing. */
    public WaiverBook after(RuleEvent event) {
        String id = idOf(event);
        if (id == null) {
            return this;
        }
        Map<String, Waiver> ofRule = byRule.getOrDefault(event.rule(), Map.of());
        Waiver before = ofRule.get(id);
        Waiver waiver = Waiver.after(before, event);
        return waiver == null || waiver.equals(before) ? this : with(waiver, ofRule);
    }

    /** The fewest events that give this book when they are replayed from nothing. */
    public List<RuleEvent> events() {
        return byRule.values().stream()
                .flatMap(ofRule -> ofRule.values().stream())
                .flatMap(waiver -> waiver.events().stream())
                .toList();
    }

    /** The waiver that an event speaks of; absent when it speaks of none. */
    public static @Nullable String idOf(RuleEvent event) {
        return switch (event) {
            case WaiverRequested requested -> requested.waiver();
            case WaiverGranted granted -> granted.waiver();
            case WaiverRevoked revoked -> revoked.waiver();
            default -> null;
        };
    }

    private WaiverBook with(Waiver waiver, Map<String, Waiver> ofRule) {
        Map<String, Waiver> waivers = new TreeMap<>(ofRule);
        waivers.put(waiver.id(), waiver);
        Map<RuleId, Map<String, Waiver>> all = new TreeMap<>(BY_NAME);
        all.putAll(byRule);
        all.put(waiver.rule(), Collections.unmodifiableMap(waivers));
        return new WaiverBook(Collections.unmodifiableMap(all));
    }
}
