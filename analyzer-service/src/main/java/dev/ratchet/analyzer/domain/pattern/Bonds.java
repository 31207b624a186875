package dev.ratchet.analyzer.domain.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What people put together, beside what shows one gap between expected and actual: both make members one, and what is one
 * with a third is one.
 *
 * @param <K> what a text is known by
 */
final class Bonds<K> {

    private final Map<K, Integer> byText = new HashMap<>();

    /** @param bonds sets of texts that belong together, apart from one another */
    Bonds(List<? extends Collection<K>> bonds) {
        for (int at = 0; at < bonds.size(); at++) {
            for (K text : bonds.get(at)) {
                byText.put(text, at);
            }
        }
    }

    /** Whether all of these are one because people said so: not by their gap alone. */
    <T> boolean make(Collection<T> members, Function<T, ?> gap, Function<T, K> text) {
        boolean isAnyBound = members.stream().map(text).anyMatch(byText::containsKey);
        return isAnyBound
                && members.stream().map(gap).distinct().count() > 1
                && parts(members, gap, text).size() == 1;
    }

    /** The members that are one, together; in the order of their first ones. */
    <T> List<List<T>> parts(Collection<T> members, Function<T, ?> gap, Function<T, K> text) {
        Map<Object, Object> above = new HashMap<>();
        for (T member : members) {
            Integer bond = byText.get(text.apply(member));
            if (bond != null) {
                above.put(top(above, gap.apply(member)), top(above, bond));
            }
        }
        Map<Object, List<T>> parts = new LinkedHashMap<>();
        for (T member : members) {
            parts.computeIfAbsent(top(above, gap.apply(member)), part -> new ArrayList<>())
                    .add(member);
        }
        return List.copyOf(parts.values());
    }

    private static Object top(Map<Object, Object> above, Object node) {
        Object top = node;
        Object next = above.get(top);
        while (next != null && !next.equals(top)) {
            top = next;
            next = above.get(top);
        }
        return top;
    }
}
