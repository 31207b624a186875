package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.Compares;
import dev.ratchet.analyzer.domain.learning.check.Comparison;
import dev.ratchet.analyzer.domain.learning.check.Expression;
import dev.ratchet.analyzer.domain.learning.check.Expression.CountOf;
import dev.ratchet.analyzer.domain.learning.check.Expression.Element;
import dev.ratchet.analyzer.domain.learning.check.Expression.Field;
import dev.ratchet.analyzer.domain.learning.check.Expression.RowField;
import dev.ratchet.analyzer.domain.learning.check.Joint.Rows;
import dev.ratchet.analyzer.domain.learning.check.Joint.Together;
import dev.ratchet.analyzer.domain.learning.check.Scope;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.learning.facts.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks about the rows of lists: that some row is as it should be, or all are, or enough. */
public final class RowChecks {

    private static final int MAX_LISTS = 12;
    private static final int MAX_PAIRED = 80;
    private static final double NEARLY_ALL = 0.85;

    /** For one row, where sound documents often have two and hardly any has one alone. */
    private static final double BESIDE_THE_EDGE = 4;

    private final Sample sample;
    private final List<String> lists;
    private final RowTests tests;

    RowChecks(Sample sample, Templates templates, Predicate<String> fields) {
        this.sample = sample;
        this.tests = new RowTests(sample, templates);
        this.lists = sample.fields(value -> value instanceof List<?> list && !list.isEmpty()).stream()
                .filter(fields)
                .limit(MAX_LISTS)
                .toList();
    }

    Stream<Check> checks() {
        return lists.stream().flatMap(path -> {
            List<Check> single = tests.of(path);
            return Stream.concat(
                    single.stream().flatMap(test -> counted(path, test)),
                    pairs(single).flatMap(pair -> quantified(path, joined(pair, true), joined(pair, false))));
        });
    }

    private static Stream<Check> quantified(String path, Check some, Check every) {
        Field list = new Field(path);
        return Stream.of(new Rows(list, false, some, 0), new Rows(list, true, every, 0));
    }

    /** That some row passes a test, that all do, or exactly as many as in sound documents. */
    private Stream<Check> counted(String path, Check test) {
        Field list = new Field(path);
        CountOf count = new CountOf(list, test);
        Values counts = Values.of(sample, count);
        double more = counts.isOften(2.0) && !counts.isOften(1.0) ? BESIDE_THE_EDGE : 0;
        Stream<Check> exact = counts.commonInSound(NEARLY_ALL)
                .filter(number -> !number.equals(0.0))
                .map(number -> Compares.of(count, Comparison.EQUAL, FieldChecks.literal(number)));
        return Stream.concat(Stream.of(new Rows(list, false, test, more), new Rows(list, true, test, 0)), exact);
    }

    private static Check joined(List<Check> pair, boolean all) {
        return new Together(pair, all);
    }

    /** Two tests of different fields. */
    private static Stream<List<Check>> pairs(List<Check> tests) {
        List<List<Check>> pairs = new ArrayList<>();
        for (int one = 0; one < Math.min(MAX_PAIRED, tests.size()); one++) {
            for (int other = one + 1; other < Math.min(MAX_PAIRED, tests.size()); other++) {
                if (!tests.get(one).words().equals(tests.get(other).words())) {
                    pairs.add(List.of(tests.get(one), tests.get(other)));
                }
            }
        }
        return pairs.stream();
    }

    Stream<Measure> measures() {
        return lists.stream().flatMap(path -> Stream.concat(counts(path), extremes(path)));
    }

    private Stream<Measure> counts(String path) {
        return tests.of(path).stream().map(test -> Measure.of(new CountOf(new Field(path), test), sample, false));
    }

    private Stream<Measure> extremes(String path) {
        List<Check> conditions = tests.of(path);
        return numbers(path)
                .flatMap(number -> Stream.concat(
                        Stream.of(extreme(path, number, null, true), extreme(path, number, null, false)),
                        conditions.stream()
                                .filter(condition -> !condition.words().equals(number.words()))
                                .flatMap(condition -> Stream.of(
                                        extreme(path, number, condition, true),
                                        extreme(path, number, condition, false)))));
    }

    private Stream<Expression> numbers(String path) {
        List<Object> rows = RowTests.rows(sample, path);
        if (rows.stream().allMatch(Double.class::isInstance)) {
            return Stream.of(new Element());
        }
        return RowTests.names(rows).stream()
                .filter(name -> rows.stream()
                        .filter(row -> row instanceof Map<?, ?> map && map.containsKey(name))
                        .allMatch(row -> ((Map<?, ?>) row).get(name) instanceof Number))
                .map(RowField::new);
    }

    /**
     * The largest or smallest number of the rows that meet a condition. The largest is at least a bound where some row's
     * number is, and at most a bound where all are.
     */
    private Measure extreme(String path, Expression number, @Nullable Check condition, boolean largest) {
        double[] values = sample.documents().stream()
                .mapToDouble(document -> extreme(Scope.of(document), path, number, condition, largest))
                .toArray();
        Field list = new Field(path);
        return new Measure(
                values,
                Measure.isWhole(values),
                bound -> bounded(list, Compares.of(number, Comparison.AT_LEAST, bound), condition, !largest),
                bound -> bounded(list, Compares.of(number, Comparison.AT_MOST, bound), condition, largest));
    }

    private static Check bounded(Field list, Check bound, @Nullable Check condition, boolean all) {
        if (condition == null) {
            return new Rows(list, all, bound, 0);
        }
        return new Rows(list, all, new Together(List.of(all ? RowTests.not(condition) : condition, bound), !all), 0);
    }

    private static double extreme(
            Scope scope, String path, Expression number, @Nullable Check condition, boolean largest) {
        if (!(scope.snapshot().value(path) instanceof List<?> rows)) {
            return Double.NaN;
        }
        double extreme = largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (Object element : rows) {
            Scope row = scope.at(Objects.requireNonNull(Snapshot.plain(element)));
            Truth met = condition == null ? Truth.TRUE : condition.on(row);
            if (met == Truth.UNKNOWN || (met == Truth.TRUE && !(number.in(row) instanceof Double))) {
                return Double.NaN;
            }
            if (met == Truth.TRUE && number.in(row) instanceof Double value) {
                extreme = largest ? Math.max(extreme, value) : Math.min(extreme, value);
            }
        }
        return extreme;
    }
}
