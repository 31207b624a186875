package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check.TextTest.Part;
import dev.ratchet.analyzer.domain.learning.check.Expression;
import dev.ratchet.analyzer.domain.learning.check.Scope;
import dev.ratchet.analyzer.domain.learning.check.TextShape;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values of an expression in the violating and the sound documents of a sample, and how often each occurs. */
public record Values(Map<Object, Integer> sound, int soundCount, Map<Object, Integer> violating, int violatingCount) {

    private static final double RARE = 0.1;
    private static final double NEARLY_ALL = 0.85;
    private static final double OFTEN = 0.06;

    static final Values NONE = new Values(Map.of(), 0, Map.of(), 0);

    public static Values of(Sample sample, Expression expression) {
        return new Values(
                counted(sample.soundDocuments(), expression),
                sample.soundDocuments().size(),
                counted(sample.violatingDocuments(), expression),
                sample.violatingDocuments().size());
    }

    private static Map<Object, Integer> counted(List<Snapshot> documents, Expression expression) {
        Map<Object, Integer> counts = new HashMap<>();
        documents.stream()
                .map(document -> expression.in(Scope.of(document)))
                .filter(Objects::nonNull)
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    /** Values that many sound documents have; at least two of them, since once is chance. */
    Stream<Object> commonInSound(double share) {
        return common(sound, Math.max(Math.min(2, soundCount), share * soundCount));
    }

    Stream<Object> commonInViolating(double share) {
        return common(violating, Math.max(1, share * violatingCount));
    }

    private static Stream<Object> common(Map<Object, Integer> counts, double enough) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey);
    }

    /** The values that are usual in sound documents, and not more so in violating ones; sorted. */
    List<Object> usual() {
        int most = sound.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return sound.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.max(Math.min(2, soundCount), RARE * most))
                .filter(entry -> 2 * share(entry.getValue(), soundCount)
                        >= share(timesViolating(entry.getKey()), violatingCount))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(String::valueOf))
                .toList();
    }

    /** The values of sound documents that no violating one has; sorted. */
    List<Object> never() {
        return sound.keySet().stream()
                .filter(value -> timesViolating(value) == 0)
                .sorted(Comparator.comparing(String::valueOf))
                .toList();
    }

    private int timesViolating(Object value) {
        return Objects.requireNonNullElse(violating.get(value), 0);
    }

    private static double share(int count, int of) {
        return of == 0 ? 0 : (double) count / of;
    }

    /** Whether more than a few sound documents have a value. */
    boolean isOften(Object value) {
        return share(Objects.requireNonNullElse(sound.get(value), 0), soundCount) > OFTEN;
    }

    boolean isVaried() {
        return sound.size() > 2;
    }

    /** How many different texts have such an end: of the sound ones where many have, else of the violating ones. */
    long withEnd(Part part, String piece) {
        return Math.max(withEnd(sound, part, piece), withEnd(violating, part, piece));
    }

    private static long withEnd(Map<Object, Integer> values, Part part, String piece) {
        return values.keySet().stream()
                .filter(value -> value instanceof String text
                        && (part == Part.startsWith ? text.startsWith(piece) : text.endsWith(piece)))
                .count();
    }

    /** The shapes that nearly all sound texts have. */
    Stream<TextShape> shapes(Function<String, Optional<TextShape>> of) {
        Map<TextShape, Integer> counts = new HashMap<>();
        sound.forEach((value, count) -> {
            if (value instanceof String text) {
                of.apply(text).ifPresent(shape -> counts.merge(shape, count, Integer::sum));
            }
        });
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= NEARLY_ALL * soundCount)
                .map(Map.Entry::getKey);
    }

    /** What a third of the sound texts begin with, up to a mark that is neither letter nor digit. */
    Stream<String> starts() {
        return affixes(sound, soundCount / 3.0, text -> prefixes(text).toList());
    }

    Stream<String> ends() {
        return affixes(sound, soundCount / 3.0, Values::suffixes);
    }

    /** The same of more than half of the violating texts, which are two at least. */
    Stream<String> violatingStarts() {
        return affixes(violating, enoughViolating(), text -> prefixes(text).toList());
    }

    Stream<String> violatingEnds() {
        return affixes(violating, enoughViolating(), Values::suffixes);
    }

    private double enoughViolating() {
        return Math.max(2, violatingCount * 0.6);
    }

    private static List<String> suffixes(String text) {
        return prefixes(new StringBuilder(text).reverse().toString())
                .map(prefix -> new StringBuilder(prefix).reverse().toString())
                .toList();
    }

    private static Stream<String> affixes(
            Map<Object, Integer> values, double enough, Function<String, List<String>> of) {
        Map<String, Integer> counts = new HashMap<>();
        values.forEach((value, count) -> {
            if (value instanceof String text) {
                of.apply(text).forEach(affix -> counts.merge(affix, count, Integer::sum));
            }
        });
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey);
    }

    private static Stream<String> prefixes(String text) {
        List<String> prefixes = new ArrayList<>();
        for (int at = 1; at < text.length(); at++) {
            if (!Character.isLetterOrDigit(text.charAt(at - 1)) || !Character.isLetterOrDigit(text.charAt(at))) {
                prefixes.add(text.substring(0, at));
            }
        }
        return prefixes.stream();
    }

    /** What many of some documents have. */
    static <T> Stream<T> common(List<Snapshot> documents, Function<Snapshot, Stream<T>> things, double share) {
        Map<T, Integer> counts = new HashMap<>();
        documents.forEach(document -> things.apply(document).distinct().forEach(t -> counts.merge(t, 1, Integer::sum)));
        double enough = share * documents.size();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey);
    }
}
