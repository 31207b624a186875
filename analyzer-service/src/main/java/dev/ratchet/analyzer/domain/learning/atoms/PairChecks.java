package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.Compares;
import dev.ratchet.analyzer.domain.learning.check.Check.In;
import dev.ratchet.analyzer.domain.learning.check.Check.TextTest;
import dev.ratchet.analyzer.domain.learning.check.Check.TextTest.Part;
import dev.ratchet.analyzer.domain.learning.check.Comparison;
import dev.ratchet.analyzer.domain.learning.check.Expression;
import dev.ratchet.analyzer.domain.learning.check.Expression.Element;
import dev.ratchet.analyzer.domain.learning.check.Expression.Field;
import dev.ratchet.analyzer.domain.learning.check.Expression.SizeOf;
import dev.ratchet.analyzer.domain.learning.check.Joint.Not;
import dev.ratchet.analyzer.domain.learning.check.Joint.Rows;
import dev.ratchet.analyzer.domain.learning.check.Scope;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks that hold two facts of a document against each other. */
public final class PairChecks {

    private static final int MAX_PAIRED = 60;
    private static final double UNLIKE = 1.5;
    private static final double UNRELATED = 3;
    private static final double MOST = 4.5;
    private static final double EACH = 4;

    private final Map<Expression, List<@Nullable Object>> known = new HashMap<>();

    private final Sample sample;

    PairChecks(Sample sample) {
        this.sample = sample;
    }

    Stream<Check> checks() {
        return Stream.of(numbers(), texts(), flags(), members()).flatMap(Function.identity());
    }

    private List<Field> fields(Predicate<Object> type) {
        return sample.fields(type).stream()
                .filter(path -> !Fields.isWrittenByTheGate(path))
                .limit(MAX_PAIRED)
                .map(Field::new)
                .toList();
    }

    private Stream<Check> numbers() {
        List<Expression> numbers = new ArrayList<>(fields(Double.class::isInstance));
        fields(value -> value instanceof Collection).forEach(list -> numbers.add(new SizeOf(list)));
        List<double[]> values =
                numbers.stream().map(number -> Measure.valuesOf(number, sample)).toList();
        List<Check> checks = new ArrayList<>();
        for (int one = 0; one < values.size(); one++) {
            for (int other = one + 1; other < values.size(); other++) {
                Expression left = numbers.get(one);
                Expression right = numbers.get(other);
                Differences.of(values.get(one), values.get(other), sample)
                        .comparisons()
                        .filter(comparison -> isTyped(left, comparison, right))
                        .forEach(comparison -> checks.add(compared(left, comparison, right, UNRELATED)));
            }
        }
        return checks.stream();
    }

    /** Numbers that are declared as fractions and as whole ones have an order, but are never equal. */
    private static boolean isTyped(Expression left, Comparison comparison, Expression right) {
        boolean isOrder = comparison != Comparison.EQUAL && comparison != Comparison.UNEQUAL;
        return isOrder || Fields.isFraction(left.cel()) == Fields.isFraction(right.cel());
    }

    /** Two facts are likelier to have to do with each other when they are of one group, and when sound ones go together. */
    private Check compared(Expression one, Comparison comparison, Expression other, double unrelated) {
        double together =
                Dependence.bits(soundValues(one), soundValues(other), (left, right) -> comparison.holds(left, right));
        double more = unrelated + (Fields.areOfOneGroup(one.cel(), other.cel()) ? 0 : UNLIKE);
        return new Compares(one, comparison, other, more - Math.min(MOST, together / EACH));
    }

    private List<@Nullable Object> soundValues(Expression expression) {
        return known.computeIfAbsent(expression, e -> {
            List<@Nullable Object> values = new ArrayList<>();
            sample.soundDocuments().forEach(document -> values.add(e.in(Scope.of(document))));
            return values;
        });
    }

    private Stream<Check> texts() {
        List<Field> texts = fields(String.class::isInstance);
        Stream<Check> ordered = pairs(
                texts,
                (one, other) -> Arrays.stream(Comparison.values())
                        .filter(comparison -> comparison == Comparison.EQUAL
                                || comparison == Comparison.UNEQUAL
                                || (sample.areTimes(one) && sample.areTimes(other)))
                        .map(comparison -> compared(one, comparison, other, 0)));
        Stream<Check> parts = texts.stream()
                .flatMap(text -> texts.stream()
                        .filter(other -> !other.equals(text))
                        .flatMap(other -> Arrays.stream(Part.values()).map(part -> new TextTest(text, part, other))));
        return Stream.concat(ordered, parts);
    }

    private Stream<Check> flags() {
        return pairs(
                fields(Boolean.class::isInstance),
                (one, other) -> Stream.of(
                        compared(one, Comparison.EQUAL, other, 0), compared(one, Comparison.UNEQUAL, other, 0)));
    }

    private Stream<Check> members() {
        List<Field> texts = fields(String.class::isInstance);
        Stream<Check> members = fields(value -> value instanceof Collection || value instanceof Map).stream()
                .flatMap(list ->
                        texts.stream().map(text -> new In(text, list)).flatMap(in -> Stream.of(in, new Not(in))));
        List<Field> lists = fields(PairChecks::isOfTexts);
        Stream<Check> contained = lists.stream()
                .flatMap(list -> lists.stream()
                        .filter(other -> !other.equals(list))
                        .flatMap(other -> Stream.of(
                                new Rows(list, true, new In(new Element(), other), 0),
                                new Rows(list, true, new Not(new In(new Element(), other)), 0))));
        return Stream.concat(members, contained);
    }

    private static boolean isOfTexts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private interface Pairing<T> {
        Stream<Check> of(T one, T other);
    }

    private static <T> Stream<Check> pairs(List<? extends T> things, Pairing<T> pairing) {
        List<Stream<Check>> pairs = new ArrayList<>();
        for (int one = 0; one < things.size(); one++) {
            for (int other = one + 1; other < things.size(); other++) {
                pairs.add(pairing.of(things.get(one), things.get(other)));
            }
        }
        return pairs.stream().flatMap(Function.identity());
    }
}
