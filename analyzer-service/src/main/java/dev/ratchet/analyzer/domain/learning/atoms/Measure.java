package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.Compares;
import dev.ratchet.analyzer.domain.learning.check.Comparison;
import dev.ratchet.analyzer.domain.learning.check.Expression;
import dev.ratchet.analyzer.domain.learning.check.Expression.Literal;
import dev.ratchet.analyzer.domain.learning.check.Scope;
import dev.ratchet.analyzer.domain.learning.evidence.Labels;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A number of each document, which a check may bound.
 *
 * @param values NaN where it is unknown
 * @param rising the documents in which it is known, by rising value
 * @param isWhole whether fractions are out of the question
 * @param atLeast the check that it is at least as much
 * @param atMost the check that it is at most as much
 */
public record Measure(
        double[] values,
        int[] rising,
        boolean isWhole,
        Function<Literal, Check> atLeast,
        Function<Literal, Check> atMost) {

    private static final int A_FEW = 4;

    Measure(double[] values, boolean isWhole, Function<Literal, Check> atLeast, Function<Literal, Check> atMost) {
        this(values, rising(values), isWhole, atLeast, atMost);
    }

    private static int[] rising(double[] values) {
        return IntStream.range(0, values.length)
                .filter(at -> !Double.isNaN(values[at]))
                .boxed()
                .sorted(Comparator.comparingDouble(at -> values[at]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The measure of an expression. */
    public static Measure of(Expression number, Sample sample, boolean isFraction) {
        double[] values = valuesOf(number, sample);
        return new Measure(
                values,
                !isFraction && isWhole(values),
                bound -> Compares.of(number, Comparison.AT_LEAST, bound),
                bound -> Compares.of(number, Comparison.AT_MOST, bound));
    }

    static double[] valuesOf(Expression number, Sample sample) {
        return sample.documents().stream()
                .mapToDouble(document -> number.in(Scope.of(document)) instanceof Double value ? value : Double.NaN)
                .toArray();
    }

    /** Whether no known value is a fraction. */
    static boolean isWhole(double[] values) {
        for (double value : values) {
            if (Double.isFinite(value) && value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has more than a few values. */
    boolean isVaried() {
        return Arrays.stream(values)
                        .filter(Double::isFinite)
                        .distinct()
                        .limit(A_FEW + 1)
                        .count()
                > A_FEW;
    }

    public Stream<Check> bounds(Labels labels) {
        return new Thresholds(values, rising, labels, isWhole).of(atLeast, atMost);
    }
}
