package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.Compares;
import dev.ratchet.analyzer.domain.learning.check.Check.Flag;
import dev.ratchet.analyzer.domain.learning.check.Check.In;
import dev.ratchet.analyzer.domain.learning.check.Comparison;
import dev.ratchet.analyzer.domain.learning.check.Expression;
import dev.ratchet.analyzer.domain.learning.check.Expression.Field;
import dev.ratchet.analyzer.domain.learning.check.Expression.Literal;
import dev.ratchet.analyzer.domain.learning.check.Expression.RowField;
import dev.ratchet.analyzer.domain.learning.check.Joint;
import dev.ratchet.analyzer.domain.learning.check.Joint.Not;
import dev.ratchet.analyzer.domain.learning.check.Scope;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import dev.ratchet.analyzer.domain.learning.facts.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What may be asked of one row of a list: of its fields, and of its fields beside the facts around the list. */
public final class RowTests {

    private static final int MAX_NAMES = 12;
    private static final int MAX_CONSTANTS = 8;
    private static final int MAX_ROWS = 3_000;
    private static final double OFTEN = 0.15;

    private final Sample sample;
    private final Templates templates;
    private final Map<String, List<Check>> known = new HashMap<>();

    RowTests(Sample sample, Templates templates) {
        this.sample = sample;
        this.templates = templates;
    }

    /** The tests that the rows of a list suggest. */
    public List<Check> of(String path) {
        return known.computeIfAbsent(path, this::tests);
    }

    static Check not(Check test) {
        return switch (test) {
            case Not(Check claim) -> claim;
            case Compares(Expression left, Comparison comparison, Expression right, double more)
            when comparison == Comparison.EQUAL -> new Compares(left, Comparison.UNEQUAL, right, more);
            case Compares(Expression left, Comparison comparison, Expression right, double more)
            when comparison == Comparison.UNEQUAL -> new Compares(left, Comparison.EQUAL, right, more);
            default -> new Not(test);
        };
    }

    static List<Object> rows(Sample sample, String path) {
        return sample.documents().stream()
                .flatMap(document -> document.value(path) instanceof List<?> list
                        ? list.stream().map(element -> (Object) element)
                        : Stream.empty())
                .limit(MAX_ROWS)
                .toList();
    }

    /** The fields that rows have, where they are objects. */
    static Set<String> names(List<Object> rows) {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> {
            if (row instanceof Map<?, ?> map) {
                map.keySet().stream()
                        .map(String::valueOf)
                        .filter(Fields::isSpeakable)
                        .forEach(names::add);
            }
        });
        return names;
    }

    private List<Check> tests(String path) {
        List<Object> rows = rows(sample, path);
        List<String> names = names(rows).stream().limit(MAX_NAMES).toList();
        List<Check> tests = new ArrayList<>();
        names.forEach(name -> addTests(path, name, rows, tests));
        addNumberPairs(names, rows, tests);
        return List.copyOf(tests);
    }

    private void addTests(String path, String name, List<Object> rows, List<Check> tests) {
        RowField field = new RowField(name);
        Object first = rows.stream()
                .filter(row -> row instanceof Map<?, ?> map && map.get(name) != null)
                .<Object>map(row -> ((Map<?, ?>) row).get(name))
                .findFirst()
                .orElse("");
        if (first instanceof Boolean) {
            tests.add(new Flag(field));
            tests.add(new Not(new Flag(field)));
        } else if (first instanceof String) {
            beside(path, field).forEach(tests::add);
            constants(name, rows).forEach(text -> {
                Literal literal = new Literal(text, false);
                tests.add(Compares.of(field, Comparison.EQUAL, literal));
                tests.add(Compares.of(field, Comparison.UNEQUAL, literal));
            });
        }
    }

    /** Texts that many rows have. */
    private Stream<String> constants(String name, List<Object> rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> {
            if (row instanceof Map<?, ?> map && map.get(name) instanceof String text) {
                counts.merge(text, 1, Integer::sum);
            }
        });
        double enough = 0.02 * rows.size();
        return counts.size() > rows.size() / 3
                ? Stream.empty()
                : counts.entrySet().stream()
                        .filter(entry -> entry.getValue() >= enough)
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .limit(MAX_CONSTANTS);
    }

    /** Facts around the list that rows often repeat, and lists that often have what rows have. */
    private Stream<Check> beside(String path, RowField field) {
        Stream<Check> equal = templates.facts().stream()
                .map(fact -> (Check) Compares.of(field, Comparison.EQUAL, new Field(fact)))
                .filter(test -> isOftenMet(path, test))
                .flatMap(test -> Stream.of(test, not(test)));
        Stream<Check> listed = sample
                .fields(value -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance))
                .stream()
                .filter(list -> !Fields.isWrittenByTheGate(list))
                .map(list -> (Check) new In(field, new Field(list)))
                .filter(test -> isOftenMet(path, test))
                .flatMap(test -> Stream.of(test, not(test)));
        return Stream.concat(equal, listed);
    }

    private boolean isOftenMet(String path, Check test) {
        Check some = new Joint.Rows(new Field(path), false, test, 0);
        long met = sample.documents().stream()
                .filter(document -> some.on(Scope.of(document)) == Truth.TRUE)
                .count();
        return met >= OFTEN * sample.size();
    }

    private static void addNumberPairs(List<String> names, List<Object> rows, List<Check> tests) {
        List<String> numbers = names.stream()
                .filter(name -> rows.stream()
                        .limit(5)
                        .allMatch(row -> row instanceof Map<?, ?> map && map.get(name) instanceof Number))
                .toList();
        for (int one = 0; one < numbers.size(); one++) {
            for (int other = one + 1; other < numbers.size(); other++) {
                RowField left = new RowField(numbers.get(one));
                RowField right = new RowField(numbers.get(other));
                Arrays.stream(Comparison.values()).forEach(c -> tests.add(Compares.of(left, c, right)));
            }
        }
    }
}
