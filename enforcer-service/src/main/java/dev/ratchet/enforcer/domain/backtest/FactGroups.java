package dev.ratchet.enforcer.domain.backtest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which groups of facts an expression can read: those whose name stands in it somewhere, be it only in a text. */
final class FactGroups {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<String> OF_PATHS = List.of("files", "filesTruncated", "documents");

    /** What the functions of the language read besides their arguments. */
    private static final Map<String, List<String>> FUNCTIONS =
            Map.of("exists", OF_PATHS, "glob", OF_PATHS, "under", OF_PATHS, "text", OF_PATHS);

    private FactGroups() {}

    static Set<String> mentionedIn(String expression) {
        Set<String> groups = new TreeSet<>();
        WORD.matcher(expression).results().forEach(word -> {
            groups.add(word.group());
            groups.addAll(FUNCTIONS.getOrDefault(word.group(), List.of()));
        });
        return groups;
    }
}
