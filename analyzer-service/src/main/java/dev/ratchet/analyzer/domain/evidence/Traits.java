package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.DecisionEvent.GateDecided;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an artifact in a few words when the gate decides: its kind, who supplied the facts, the branch, and
 * whatever short texts and truth values a team adds under {@code custom}, such as {@code custom.team}. By the paths of the
 * facts; {@value #MOST} at most.
 */
final class Traits {

    private static final int MOST = 24;
    private static final int LONGEST = 80;
    private static final int DEPTH = 2;

    private final Map<String, String> found = new TreeMap<>();

    private Traits() {}

    static Map<String, String> of(GateDecided decided) {
        Traits traits = new Traits();
        traits.custom("custom", decided.facts().at("custom").orElse(null), 0);
        Map<String, String> bounded = new LinkedHashMap<>();
        put(bounded, "artifact kind", decided.artifact().kind());
        put(bounded, "artifact version", decided.artifact().version());
        put(bounded, "facts supplied by", decided.suppliedBy());
        put(bounded, "branch", decided.facts().at("git.branch").orElse(null));
        traits.found.entrySet().stream()
                .limit(MOST - bounded.size())
                .forEach(trait -> bounded.put(trait.getKey(), trait.getValue()));
        return bounded;
    }

    private void custom(String path, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map && depth < DEPTH) {
            map.forEach((key, inner) -> custom(path + "." + key, inner, depth + 1));
        } else {
            put(found, path, value);
        }
    }

    private static void put(Map<String, String> traits, String name, @Nullable Object value) {
        boolean isShort = value instanceof Boolean
                || (value instanceof String text && !text.isBlank() && text.length() <= LONGEST);
        if (isShort && name.length() <= LONGEST) {
            traits.put(name, String.valueOf(value));
        }
    }
}
