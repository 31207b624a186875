package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rule book at one position of its topic. An image never changes; an event gives the next one.
 *
 * @param version the offset of the last event applied; -1 when there was none
 */
public record RuleBook(long version, Map<RuleId, RuleEntry> entries, Map<RuleId, RuleInForce> inForce) {

    private static final Comparator<RuleId> BY_NAME = Comparator.comparing(RuleId::value);

    public static RuleBook empty() {
        return new RuleBook(-1, Map.of(), Map.of());
    }

    /**
     * The book after an event. What was applied before is applied once.
     *
     * @param checks gives the check of an expression
     */
    public RuleBook after(Recorded<RuleEvent> recorded, Function<String, Check> checks) {
        return after(List.of(recorded), checks);
    }

    /** The book after several events, each check compiled once. */
    public RuleBook after(List<Recorded<RuleEvent>> events, Function<String, Check> checks) {
        List<Recorded<RuleEvent>> fresh = events.stream()
                .filter(recorded -> recorded.position().offset() > version)
                .toList();
        if (fresh.isEmpty()) {
            return this;
        }
        Map<RuleId, RuleEntry> all = sorted(entries);
        Set<RuleId> changed = new LinkedHashSet<>();
        for (Recorded<RuleEvent> recorded : fresh) {
            RuleId id = recorded.event().rule();
            RuleEntry entry = RuleEntry.after(all.get(id), recorded);
            if (entry != null) {
                all.put(id, entry);
                changed.add(id);
            }
        }
        long next = fresh.getLast().position().offset();
        return new RuleBook(next, Collections.unmodifiableMap(all), inForce(all, changed, checks));
    }

    /** The fewest events that give these entries when they are replayed from nothing, rule by rule. */
    public List<RuleEvent> events() {
        return entries.values().stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    /** The rules that speak at a checkpoint of an artifact, in the order of their numbers. */
    public List<RuleInForce> inScope(CheckPoint checkPoint, Artifact artifact, @Nullable String workflow) {
        return inForce.values().stream()
                .filter(rule -> rule.rule().checkPoint() == checkPoint && rule.covers(artifact, workflow))
                .toList();
    }

    private @Nullable RuleInForce ready(RuleEntry entry, Function<String, Check> checks) {
        if (!entry.isInForce()) {
            return null;
        }
        RuleInForce before = inForce.get(entry.rule().id());
        Check check =
                before != null && before.rule().check().equals(entry.rule().check())
                        ? before.check()
                        : checks.apply(entry.rule().check());
        return new RuleInForce(entry.rule(), check);
    }

    private Map<RuleId, RuleInForce> inForce(
            Map<RuleId, RuleEntry> all, Set<RuleId> changed, Function<String, Check> checks) {
        Map<RuleId, RuleInForce> speaking = sorted(inForce);
        for (RuleId id : changed) {
            RuleEntry entry = all.get(id);
            RuleInForce ready = entry == null ? null : ready(entry, checks);
            if (ready == null) {
                speaking.remove(id);
            } else {
                speaking.put(id, ready);
            }
        }
        return Collections.unmodifiableMap(speaking);
    }

    private static <V> Map<RuleId, V> sorted(Map<RuleId, V> map) {
        Map<RuleId, V> copy = new TreeMap<>(BY_NAME);
        copy.putAll(map);
        return copy;
    }
}
