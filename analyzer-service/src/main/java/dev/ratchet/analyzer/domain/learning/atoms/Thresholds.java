package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.Compares;
import dev.ratchet.analyzer.domain.learning.check.Expression.Literal;
import dev.ratchet.analyzer.domain.learning.check.Joint;
import dev.ratchet.analyzer.domain.learning.evidence.Labels;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a number should be bounded. The cut is where it takes the fewest bits to say which documents violate; with
 * exceptions, where the sound values become dense; the bound is the roundest number beside the outermost sound value.
 */
public final class Thresholds {

    private static final double MARGIN = 4;
    private static final int FEW = 8;
    private static final int MAX_NARROW = 7;
    private static final double BESIDE_THE_BEST = 2;

    /** Values in rising order, turned around for an upper bound, with the violating ones marked. */
    private record Ordered(double[] values, boolean[] violating, int violatingCount) {

        int soundCount() {
            return values.length - violatingCount;
        }

        int soundIn(int from, int to) {
            int count = 0;
            for (int at = from; at < to; at++) {
                count += violating[at] ? 0 : 1;
            }
            return count;
        }

        double last() {
            return values[values.length - 1];
        }
    }

    private final double[] values;
    private final int[] rising;
    private final Labels labels;
    private final boolean isWhole;

    /**
     * Bounds of one number.
     *
     * @param values of each document of the sample, NaN where it is unknown
     * @param rising the documents in which it is known, by rising value
     */
    Thresholds(double[] values, int[] rising, Labels labels, boolean isWhole) {
        this.values = values;
        this.rising = rising;
        this.labels = labels;
        this.isWhole = isWhole;
    }

    /** The bounded checks that are worth a look: at most two each way. */
    public Stream<Check> of(Function<Literal, Check> atLeast, Function<Literal, Check> atMost) {
        return Stream.concat(
                bounds(1).map(b -> check(b, 1, atLeast)), bounds(-1).map(b -> check(b, -1, atMost)));
    }

    private record Bound(double value, double bitsForNarrowness) {

        Bound lessLikelyBy(double bits) {
            return new Bound(value, bitsForNarrowness + bits);
        }
    }

    private Check check(Bound bound, int sign, Function<Literal, Check> form) {
        Check check = form.apply(new Literal(sign * bound.value() + 0.0, isWhole));
        return switch (check) {
            case Compares compares ->
                new Compares(
                        compares.left(),
                        compares.comparison(),
                        compares.right(),
                        compares.more() + bound.bitsForNarrowness());
            case Joint.Rows rows -> new Joint.Rows(rows.list(), rows.all(), rows.test(), bound.bitsForNarrowness());
            default -> check;
        };
    }

    private Stream<Bound> bounds(int sign) {
        Ordered ordered = ordered(sign);
        if (ordered.soundCount() == 0 || ordered.violatingCount() == 0) {
            return Stream.empty();
        }
        int best = bestCut(ordered);
        int clean = cleanCut(ordered);
        return Stream.of(best, clean)
                .filter(cut -> cut > 0)
                .distinct()
                .flatMap(cut -> bound(ordered, cut, sign).stream()
                        .map(bound -> cut == best ? bound : bound.lessLikelyBy(BESIDE_THE_BEST)))
                .distinct();
    }

    private Ordered ordered(int sign) {
        double[] sorted = new double[rising.length];
        boolean[] violating = new boolean[rising.length];
        int all = 0;
        int count = 0;
        for (int n = 0; n < rising.length; n++) {
            int at = rising[sign > 0 ? n : rising.length - 1 - n];
            boolean violates = labels.violating().has(at);
            if (violates || labels.sound().has(at)) {
                sorted[all] = sign * values[at];
                violating[all++] = violates;
                count += violates ? 1 : 0;
            }
        }
        return new Ordered(Arrays.copyOf(sorted, all), violating, count);
    }

    /** How many of the lowest values are cut off; 0 when no cut says anything. */
    private int bestCut(Ordered ordered) {
        int caught = 0;
        int best = 0;
        double fewest = Double.MAX_VALUE;
        for (int cut = 1; cut < ordered.values().length; cut++) {
            caught += ordered.violating()[cut - 1] ? 1 : 0;
            if (ordered.values()[cut] > ordered.values()[cut - 1] && caught > 0) {
                double bits = labels.bitsGiven(caught, cut - caught);
                if (bits < fewest) {
                    fewest = bits;
                    best = cut;
                }
            }
        }
        return best;
    }

    /** The cut just below the lowest sound value. */
    private static int cleanCut(Ordered ordered) {
        int cut = 0;
        while (cut < ordered.values().length && ordered.violating()[cut]) {
            cut++;
        }
        while (cut > 0 && cut < ordered.values().length && ordered.values()[cut - 1] == ordered.values()[cut]) {
            cut--;
        }
        return cut < ordered.values().length ? cut : 0;
    }

    private Optional<Bound> bound(Ordered ordered, int cut, int sign) {
        int edge = denseFrom(ordered, cut);
        double sound = ordered.values()[edge];
        double below = ordered.values()[edge - 1];
        if (Double.isInfinite(sound)) {
            return Optional.empty();
        }
        double spread = ordered.last() - sound;
        int counted = ordered.values().length - edge;
        double open = counted < FEW || Double.isInfinite(spread)
                ? below
                : Math.max(below, sound - Math.max(spread, sound - below) * MARGIN / counted);
        if (Double.isInfinite(open)) {
            open = isWhole ? sound - 1 : sound - Math.abs(sound) - 1;
        }
        if (!(open < sound)) {
            return Optional.empty();
        }
        return RoundNumber.between(BigDecimal.valueOf(sign * open), BigDecimal.valueOf(sign * sound), isWhole)
                .map(round -> new Bound(sign * round.doubleValue(), narrowness(spread, sound, below, counted)));
    }

    /** A gap that is small beside the spread of the sound values could be chance. */
    private double narrowness(double spread, double sound, double below, int counted) {
        double gap = sound - below;
        if (counted < FEW || (isWhole && spread <= FEW) || Double.isInfinite(gap)) {
            return 0;
        }
        return narrowness(spread, gap);
    }

    /** How many bits less likely a gap is to mean something, for being so small beside a spread. */
    static double narrowness(double spread, double gap) {
        return gap <= 0 ? MAX_NARROW : Math.clamp(Math.log(spread / gap) / Math.log(2) - 2, 0, MAX_NARROW);
    }

    /**
     * The first value of the dense part. Where sound values are among those cut off, some labels are wrong, and the
     * violating values may reach further: up to where the density of the sound ones changes most.
     */
    private int denseFrom(Ordered ordered, int cut) {
        int caught = 0;
        for (int at = 0; at < cut; at++) {
            caught += ordered.violating()[at] ? 1 : 0;
        }
        int alarms = cut - caught;
        if (alarms == 0 || alarms > labels.wrong()) {
            return cut;
        }
        int end = Math.min(ordered.values().length - 1, cut + labels.wrong() - alarms);
        double unit = isWhole ? 1 : (ordered.last() - ordered.values()[0]) / 1e4 + 1e-12;
        int best = cut;
        double likeliest = likelihood(ordered, cut, unit);
        for (int at = cut + 1; at <= end; at++) {
            if (ordered.values()[at] > ordered.values()[at - 1]) {
                double likelihood = likelihood(ordered, at, unit);
                if (likelihood > likeliest) {
                    likeliest = likelihood;
                    best = at;
                }
            }
        }
        return best;
    }

    /** Of a change of density at a value, from the lowest value to the third quarter, with the best density each side. */
    private static double likelihood(Ordered ordered, int edge, double unit) {
        int all = ordered.values().length;
        int top = Math.max(Math.min(all - 1, edge + 2), all * 3 / 4);
        double sparse = Math.max(ordered.values()[edge] - ordered.values()[0], unit);
        double dense = ordered.values()[top] - ordered.values()[edge] + unit;
        return density(ordered.soundIn(0, edge), sparse) + density(ordered.soundIn(edge, top), dense);
    }

    private static double density(int count, double width) {
        return count == 0 ? 0 : count * Math.log(count / width);
    }
}
