package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.events.RuleId;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something of each rule, by number. Never changes; another one with one entry more, less or different costs only a small
 * part of it. Iterates in the order of the numbers.
 */
public final class RuleMap<V> extends AbstractMap<RuleId, V> {

    private static final int SHELVES = 256;
    private static final Comparator<RuleId> BY_NUMBER = Comparator.comparing(RuleId::value);

    private final Map<RuleId, V>[] shelves;
    private final int size;
    private volatile @Nullable Set<Map.Entry<RuleId, V>> inOrder;

    private RuleMap(Map<RuleId, V>[] shelves, int size) {
        this.shelves = shelves;
        this.size = size;
    }

    @SuppressWarnings("unchecked")
    static <V> RuleMap<V> empty() {
        Map<RuleId, V>[] shelves = (Map<RuleId, V>[]) new Map<?, ?>[SHELVES];
        Arrays.fill(shelves, Map.of());
        return new RuleMap<>(shelves, 0);
    }

    /** The same with this value of a rule, or without the rule. */
    RuleMap<V> with(RuleId id, @Nullable V value) {
        int place = place(id);
        Map<RuleId, V> shelf = new HashMap<>(shelves[place]);
        boolean isNew = value != null && !shelf.containsKey(id);
        boolean isGone = value == null && shelf.containsKey(id);
        if (value == null) {
            shelf.remove(id);
        } else {
            shelf.put(id, value);
        }
        Map<RuleId, V>[] changed = shelves.clone();
        changed[place] = shelf;
        return new RuleMap<>(changed, size + (isNew ? 1 : 0) - (isGone ? 1 : 0));
    }

    @Override
    public @Nullable V get(@Nullable Object id) {
        return id instanceof RuleId rule ? shelves[place(rule)].get(rule) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return get(id) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<RuleId, V>> entrySet() {
        Set<Map.Entry<RuleId, V>> known = inOrder;
        if (known == null) {
            Map<RuleId, V> sorted = new TreeMap<>(BY_NUMBER);
            for (Map<RuleId, V> shelf : shelves) {
                sorted.putAll(shelf);
            }
            known = Collections.unmodifiableMap(sorted).entrySet();
            inOrder = known;
        }
        return known;
    }

    private static int place(RuleId id) {
        int hash = id.hashCode();
        return (hash ^ (hash >>> 16)) & (SHELVES - 1);
    }
}
