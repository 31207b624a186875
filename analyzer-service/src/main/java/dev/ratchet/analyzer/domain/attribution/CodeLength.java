package dev.ratchet.analyzer.domain.attribution;

/**
 * How many bits it takes to say which conjunction is meant: how long it is (1, 2, 2 bits for one, two, three values),
 * which of the dimensions, and which of the values of each. A prefix code: over all conjunctions 2^−bits adds up to one at
 * most, so that a chance of 2^−b in one of them is a chance of 2^−(b − bits) in any (Kraft's inequality and the union
 * bound).
 */
final class CodeLength {

    private static final double[] OF_LENGTH = {0, 1, 2, 2};

    private final int dimensions;

    CodeLength(int dimensions) {
        this.dimensions = dimensions;
    }

    /** Without the values. */
    double of(int conditions) {
        return OF_LENGTH[conditions] + LogChoose.of(dimensions, conditions) / Math.log(2);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
