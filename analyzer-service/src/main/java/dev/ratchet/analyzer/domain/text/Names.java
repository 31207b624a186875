package dev.ratchet.analyzer.domain.text;

import dev.ratchet.analyzer.domain.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns which words of a set of texts are names of artifacts where nothing else says so: written with hyphens, and met in
 * texts that have little else in common.
 */
public final class Names {

    private static final int FEWEST_TEXTS = 3;
    private static final int SHORTEST_PART = 3;
    private static final double MOST_IN_COMMON = 0.5;

    private Names() {}

    /** A normaliser that knows the names in these texts. */
    public static Normaliser in(Collection<String> texts) {
        Map<String, List<Set<String>>> surroundings = new HashMap<>();
        for (String text : texts) {
            Set<String> words = new HashSet<>(Normaliser.nameless().masked(text).tokens());
            words.stream()
                    .filter(Names::looksLikeName)
                    .forEach(name -> surroundings
                            .computeIfAbsent(name, any -> new ArrayList<>())
                            .add(words));
        }
        return Normaliser.knowing(surroundings.entrySet().stream()
                .filter(entry -> isName(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new));
    }

    /** Two parts or more, each long enough to be a word. */
    private static boolean looksLikeName(String word) {
        int part = 0;
        int parts = 1;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c == '-' && part >= SHORTEST_PART) {
                part = 0;
                parts++;
            } else if (Character.isLetter(c)) {
                part++;
            } else {
                return false;
            }
        }
        return parts > 1 && part >= SHORTEST_PART;
    }

    private static boolean isName(String name, List<Set<String>> surroundings) {
        Map<String, Integer> counts = new HashMap<>();
        surroundings.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.remove(name);
        long most = counts.entrySet().stream()
                .filter(entry -> Wording.isTelling(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return surroundings.size() >= FEWEST_TEXTS && most <= MOST_IN_COMMON * surroundings.size();
    }
}
