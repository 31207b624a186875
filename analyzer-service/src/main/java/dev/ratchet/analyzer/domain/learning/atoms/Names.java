package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.PathTemplate;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names and versions of a sample's artifacts. A check that spells one out tells when something was, and not what was
 * wrong: other artifacts are there since they were made.
 */
public final class Names {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d.*");
    private static final Pattern WORD = Pattern.compile("[^\\s/:|,;()\\[\\]]+");
    private static final int SHORTEST = 3;

    private final Set<String> names;

    Names(Sample sample) {
        this.names = sample.documents().stream()
                .flatMap(document -> Stream.of(
                        String.valueOf(document.value(PathTemplate.NAME)),
                        String.valueOf(document.value("artifact.version"))))
                .filter(name -> name.length() >= SHORTEST && !name.equals("null"))
                .filter(name -> name.indexOf('.') < 0 || VERSION.matcher(name).matches())
                .collect(Collectors.toSet());
    }

    /** Whether a check spells out one of them, as a word or before the first or last part of one. */
    boolean areIn(Check check) {
        Matcher literal = LITERAL.matcher(check.cel());
        return literal.results()
                .map(found -> found.group(1))
                .flatMap(text -> WORD.matcher(text).results().map(word -> word.group()))
                .anyMatch(this::isName);
    }

    private boolean isName(String word) {
        return names.contains(word) || names.stream().anyMatch(name -> isIn(word, name));
    }

    private static boolean isIn(String word, String name) {
        int at = word.indexOf(name);
        return at >= 0 && PathTemplate.isAlone(word, at, at + name.length());
    }
}
