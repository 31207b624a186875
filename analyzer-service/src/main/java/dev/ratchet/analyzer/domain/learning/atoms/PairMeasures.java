package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.Compares;
import dev.ratchet.analyzer.domain.learning.check.Comparison;
import dev.ratchet.analyzer.domain.learning.check.Elapsed;
import dev.ratchet.analyzer.domain.learning.check.Elapsed.Hours;
import dev.ratchet.analyzer.domain.learning.check.Expression.Field;
import dev.ratchet.analyzer.domain.learning.check.Expression.Literal;
import dev.ratchet.analyzer.domain.learning.check.Multiple;
import dev.ratchet.analyzer.domain.learning.check.Reckoned;
import dev.ratchet.analyzer.domain.learning.check.Reckoned.Sign;
import dev.ratchet.analyzer.domain.learning.check.Times;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two facts of a document say together and a check may bound: their difference, their sum, the share that one is of
 * the other, and the time between them. Facts have to do with each other when they are of one group, or go together in
 * sound documents; only those of one group are added up, and a share is of a whole that is seldom less than its part.
 */
public final class PairMeasures {

    private static final int MAX_PAIRED = 60;
    private static final double UNLIKELY = 3;
    private static final double UNRELATED = 2;
    private static final double RELATED = 0.5;
    private static final double HARDLY = 0.05;
    private static final int FEW = 8;

    private final Sample sample;
    private final List<Field> fields;
    private final List<double[]> values;

    PairMeasures(Sample sample) {
        this.sample = sample;
        this.fields = sample.fields(Double.class::isInstance).stream()
                .filter(path -> !Fields.isWrittenByTheGate(path))
                .limit(MAX_PAIRED)
                .map(Field::new)
                .toList();
        this.values =
                fields.stream().map(field -> Measure.valuesOf(field, sample)).toList();
    }

    Stream<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (int one = 0; one < fields.size(); one++) {
            for (int other = one + 1; other < fields.size(); other++) {
                add(one, other, measures);
            }
        }
        return Stream.concat(measures.stream(), times());
    }

    private void add(int one, int other, List<Measure> measures) {
        boolean isWhole = isWhole(one);
        boolean areGrouped =
                Fields.areOfOneGroup(fields.get(one).path(), fields.get(other).path());
        boolean areRelated = correlation(values.get(one), values.get(other)) >= RELATED;
        if (isWhole != isWhole(other) || !(areGrouped || areRelated)) {
            return;
        }
        double unlikely = UNLIKELY + (areRelated ? 0 : UNRELATED);
        if (areGrouped) {
            measures.add(reckoned(one, Sign.PLUS, other, UNLIKELY));
        }
        measures.add(reckoned(one, Sign.MINUS, other, unlikely));
        if (isWhole && (areRelated || isPart(one, other))) {
            measures.add(share(one, other, unlikely));
        }
        if (isWhole && (areRelated || isPart(other, one))) {
            measures.add(share(other, one, unlikely));
        }
    }

    /** Whether sound documents have hardly more of one than of the other. */
    private boolean isPart(int one, int other) {
        int more = 0;
        int known = 0;
        for (int at = sample.violatingDocuments().size(); at < sample.size(); at++) {
            known += Double.isNaN(values.get(one)[at] + values.get(other)[at]) ? 0 : 1;
            more += values.get(one)[at] < 0 || values.get(one)[at] > values.get(other)[at] ? 1 : 0;
        }
        return more <= HARDLY * known;
    }

    private boolean isWhole(int field) {
        return !Fields.isFraction(fields.get(field).path()) && Measure.isWhole(values.get(field));
    }

    private Measure reckoned(int one, Sign sign, int other, double unlikely) {
        Reckoned both = new Reckoned(fields.get(one), sign, fields.get(other));
        return new Measure(
                Measure.valuesOf(both, sample),
                isWhole(one),
                bound -> new Compares(both, Comparison.AT_LEAST, bound, unlikely),
                bound -> new Compares(both, Comparison.AT_MOST, bound, unlikely));
    }

    /** The share that one number is of another: a part and its whole, so that it is no more than 1 in sound documents. */
    private Measure share(int part, int whole, double unlikely) {
        double[] shares = new double[values.get(part).length];
        for (int at = 0; at < shares.length; at++) {
            double of = values.get(whole)[at];
            double share = values.get(part)[at] / of;
            shares[at] = of > 0 && share >= 0 ? share : Double.NaN;
        }
        return new Measure(
                shares,
                false,
                bound -> shared(part, Comparison.AT_LEAST, bound, whole, unlikely),
                bound -> shared(part, Comparison.AT_MOST, bound, whole, unlikely));
    }

    private Check shared(int part, Comparison comparison, Literal bound, int whole, double unlikely) {
        BigDecimal share = BigDecimal.valueOf((Double) bound.value()).stripTrailingZeros();
        int digits = Math.max(0, share.scale());
        long times = BigDecimal.TEN.pow(digits).longValue();
        long most = share.movePointRight(digits).longValue();
        return new Compares(
                new Multiple(fields.get(part), times),
                comparison,
                new Multiple(fields.get(whole), most),
                unlikely + digits);
    }

    /** Of the values of sound documents; 0 where too few are known. */
    private double correlation(double[] left, double[] right) {
        Moments moments = new Moments();
        for (int at = sample.violatingDocuments().size(); at < left.length; at++) {
            if (Double.isFinite(left[at]) && Double.isFinite(right[at])) {
                moments.add(left[at], right[at]);
            }
        }
        return moments.correlation();
    }

    /** Sums over pairs of numbers, for Pearson's coefficient. */
    private static final class Moments {

        private int count;
        private double left;
        private double right;
        private double squaresLeft;
        private double squaresRight;
        private double products;

        void add(double one, double other) {
            count++;
            left += one;
            right += other;
            squaresLeft += one * one;
            squaresRight += other * other;
            products += one * other;
        }

        double correlation() {
            double spread = (count * squaresLeft - left * left) * (count * squaresRight - right * right);
            return count < FEW || spread <= 0 ? 0 : (count * products - left * right) / Math.sqrt(spread);
        }
    }

    private Stream<Measure> times() {
        List<Field> times = sample.fields(value -> Times.seconds(value) != null).stream()
                .filter(path -> !Fields.isWrittenByTheGate(path))
                .limit(FEW)
                .map(Field::new)
                .toList();
        return times.stream()
                .flatMap(later -> times.stream()
                        .filter(earlier -> earlier.path().compareTo(later.path()) < 0)
                        .map(earlier -> between(new Elapsed(later, earlier))));
    }

    private Measure between(Elapsed elapsed) {
        return new Measure(
                Measure.valuesOf(elapsed, sample),
                true,
                bound -> new Compares(elapsed, Comparison.AT_LEAST, hours(bound), UNLIKELY),
                bound -> new Compares(elapsed, Comparison.AT_MOST, hours(bound), UNLIKELY));
    }

    private static Hours hours(Literal bound) {
        return new Hours((Double) bound.value());
    }
}
