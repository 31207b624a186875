package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        if (recorded.position().offset() <= version) {
            return this;
        }
        RuleId id = recorded.event().rule();
        RuleEntry entry = RuleEntry.after(entries.get(id), recorded);
        long next = recorded.position().offset();
        return entry == null
                ? new RuleBook(next, entries, inForce)
                : new RuleBook(next, with(entries, id, entry), with(inForce, id, ready(entry, checks)));
    }

    /** The book after several events, in their order. */
    public RuleBook after(List<Recorded<RuleEvent>> events, Function<String, Check> checks) {
        RuleBook book = this;
        for (Recorded<RuleEvent> event : events) {
            book = book.after(event, checks);
        }
        return book;
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

    private static <V> Map<RuleId, V> with(Map<RuleId, V> map, RuleId id, @Nullable V value) {
        Map<RuleId, V> copy = new TreeMap<>(BY_NAME);
        copy.putAll(map);
        if (value == null) {
            copy.remove(id);
        } else {
            copy.put(id, value);
        }
        return Collections.unmodifiableMap(copy);
    }
}
