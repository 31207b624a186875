package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.grouping.Constraints;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.events.ViolationType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place with all that the drawing of its patterns looks at. */
public record Gathering(Place place, List<Remembered> texts) {

    public Gathering {
        texts = List.copyOf(texts);
    }

    ViolationType type() {
        return place.type();
    }

    Constraints constraints() {
        return place.bindings().constraints();
    }

    @Nullable
    Pattern pattern(String id) {
        return place.patterns().get(id);
    }

    @Nullable
    Certainty certainty(String pattern) {
        return place.certainties().get(pattern);
    }

    /** The fingerprints of each pattern that has some, with how many violations say each. */
    Map<String, Map<Fingerprint, Integer>> members() {
        Map<String, Map<Fingerprint, Integer>> members = new TreeMap<>();
        texts.forEach(text -> members.computeIfAbsent(text.pattern(), pattern -> new HashMap<>())
                .put(text.fingerprint(), text.count()));
        return members;
    }

    List<Remembered> textsOf(String pattern) {
        return texts.stream().filter(text -> text.pattern().equals(pattern)).toList();
    }

    /** The slugs of all patterns that have members, except one. */
    Set<String> slugsBeside(String id) {
        return texts.stream()
                .map(Remembered::pattern)
                .distinct()
                .filter(other -> !other.equals(id))
                .map(this::pattern)
                .filter(Objects::nonNull)
                .map(Pattern::slug)
                .collect(Collectors.toSet());
    }
}
