package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.learning.Check.Bounded;
import dev.ratchet.analyzer.domain.learning.Check.Flag;
import dev.ratchet.analyzer.domain.learning.Check.ListContains;
import dev.ratchet.analyzer.domain.learning.Check.SameText;
import dev.ratchet.analyzer.domain.learning.Check.TextIs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks about truth values, numbers, texts and lists that the evidence itself suggests. */
final class FieldChecks {

    private static final int MAX_PAIRED = 60;
    private static final List<String> FRACTIONS = List.of("coverage.");

    private final Evidence evidence;

    private FieldChecks(Evidence evidence) {
        this.evidence = evidence;
    }

    static Stream<Check> of(Evidence evidence) {
        FieldChecks checks = new FieldChecks(evidence);
        List<String> fields = List.copyOf(evidence.sharedFields());
        return Stream.concat(fields.stream().flatMap(checks::about), checks.pairs(fields));
    }

    private Stream<Check> about(String path) {
        return switch (evidence.sound().getFirst().facts().at(path).orElseThrow()) {
            case Boolean value -> Stream.of(new Flag(path, value));
            case Number number -> bounds(path);
            case String text when evidence.sound().size() > 1 -> Stream.of(new TextIs(path, text));
            case List<?> list -> list.stream().map(String::valueOf).distinct().map(e -> new ListContains(path, e));
            default -> Stream.empty();
        };
    }

    private Stream<Check> bounds(String path) {
        List<BigDecimal> sound = numbers(evidence.sound(), path);
        List<BigDecimal> violating = numbers(evidence.violating(), path);
        if (sound.size() < evidence.sound().size()
                || violating.size() < evidence.violating().size()) {
            return Stream.empty();
        }
        boolean isWhole = FRACTIONS.stream().noneMatch(path::startsWith)
                && Stream.concat(sound.stream(), violating.stream()).allMatch(FieldChecks::isWhole);
        if (sound.stream().allMatch(value -> value.signum() == 0)) {
            return Stream.of(new Bounded(path, Comparison.EQUAL, BigDecimal.ZERO, isWhole));
        }
        return Stream.of(
                        bound(path, Comparison.AT_LEAST, Collections.max(violating), Collections.min(sound), isWhole),
                        bound(path, Comparison.AT_MOST, Collections.min(violating), Collections.max(sound), isWhole))
                .flatMap(Optional::stream);
    }

    private static Optional<Check> bound(
            String path, Comparison comparison, BigDecimal violating, BigDecimal sound, boolean isWhole) {
        int expected = comparison == Comparison.AT_LEAST ? -1 : 1;
        return violating.compareTo(sound) == expected
                ? RoundNumber.between(violating, sound, isWhole)
                        .map(value -> new Bounded(path, comparison, value, isWhole))
                : Optional.empty();
    }

    private static List<BigDecimal> numbers(List<Snapshot> snapshots, String path) {
        return snapshots.stream()
                .flatMap(snapshot -> Fields.number(snapshot.facts(), path).stream())
                .toList();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private Stream<Check> pairs(List<String> fields) {
        List<String> texts = new ArrayList<>(fields.stream()
                .filter(path -> isText(evidence.sound().getFirst(), path))
                .limit(MAX_PAIRED)
                .toList());
        texts.addFirst(ArtifactField.VERSION.cel());
        List<Check> pairs = new ArrayList<>();
        for (int one = 0; one < texts.size(); one++) {
            for (int other = one + 1; other < texts.size(); other++) {
                pairs.add(new SameText(texts.get(one), texts.get(other)));
            }
        }
        return pairs.stream();
    }

    private static boolean isText(Snapshot snapshot, String path) {
        return snapshot.facts().at(path).filter(String.class::isInstance).isPresent();
    }
}
