package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Comparison;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Truth;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * By how much one number is above another, in violating and in sound documents where both are known.
 *
 * @param violating sorted
 * @param sound sorted
 */
public record Differences(double[] violating, double[] sound) {

    public static Differences of(double[] left, double[] right, Sample sample) {
        int first = sample.violatingDocuments().size();
        return new Differences(sorted(left, right, 0, first), sorted(left, right, first, left.length));
    }

    private static double[] sorted(double[] left, double[] right, int from, int to) {
        double[] differences = new double[to - from];
        int count = 0;
        for (int at = from; at < to; at++) {
            double difference = left[at] - right[at];
            if (!Double.isNaN(difference)) {
                differences[count++] = difference;
            }
        }
        double[] known = Arrays.copyOf(differences, count);
        Arrays.sort(known);
        return known;
    }

    /** Those that some violating document fails and a sound one does not. */
    Stream<Comparison> comparisons() {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> Arrays.stream(violating).anyMatch(value -> !holds(comparison, value)))
                .filter(comparison -> Arrays.stream(sound).anyMatch(value -> holds(comparison, value)));
    }

    private static boolean holds(Comparison comparison, double difference) {
        return comparison.holds(difference, 0.0) == Truth.TRUE;
    }
}
