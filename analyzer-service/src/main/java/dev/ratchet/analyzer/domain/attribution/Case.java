package dev.ratchet.analyzer.domain.attribution;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One case, in the pattern or around it.
 *
 * @param id what it is cited by: a run or a violation
 * @param circumstances its value in each dimension in which it is known
 */
public record Case(String id, Map<String, String> circumstances, boolean inPattern) {

    public Case {
        circumstances = Collections.unmodifiableMap(new TreeMap<>(circumstances));
    }

    public boolean has(Condition condition) {
        return condition.value().equals(circumstances.get(condition.dimension()));
    }
}
