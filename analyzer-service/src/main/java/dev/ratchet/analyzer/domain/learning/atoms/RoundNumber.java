package dev.ratchet.analyzer.domain.learning.atoms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** The number with the fewest digits in a gap, also counted in mebibytes; of equally round ones, the one nearest to its middle. */
public final class RoundNumber {

    private static final int LARGEST_POWER = 12;
    private static final int SMALLEST_POWER = -6;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal MEBI = BigDecimal.valueOf(1L << 20);
    private static final BigDecimal GIBI = BigDecimal.valueOf(1L << 30);

    private RoundNumber() {}

    /**
     * @param open the end of the gap that does not belong to it
     * @param closed the other end, which does; it may be the lower one
     * @param isWhole whether fractions are out of the question
     */
    public static Optional<BigDecimal> between(BigDecimal open, BigDecimal closed, boolean isWhole) {
        BigDecimal middle = open.add(closed).divide(TWO);
        for (int power = LARGEST_POWER; power >= (isWhole ? 0 : SMALLEST_POWER); power--) {
            BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
            BigDecimal below = middle.divide(unit, 0, RoundingMode.FLOOR).multiply(unit);
            BigDecimal above = below.add(unit);
            boolean fitsBelow = isInside(below, open, closed);
            boolean fitsAbove = isInside(above, open, closed);
            if (fitsBelow || fitsAbove) {
                boolean isNearer = middle.subtract(below).compareTo(above.subtract(middle)) <= 0;
                BigDecimal round = fitsBelow && (isNearer || !fitsAbove) ? below : above;
                return Optional.of(
                        isWhole
                                ? bytes(open, closed)
                                        .filter(b -> isShorter(b, round))
                                        .orElse(round)
                                : round);
            }
        }
        return Optional.empty();
    }

    /** So many times 1,024 × 1,024, or that times 1,024, as people count bytes. */
    private static Optional<BigDecimal> bytes(BigDecimal open, BigDecimal closed) {
        return Stream.of(GIBI, MEBI)
                .flatMap(unit -> Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
                        .map(mode -> closed.divide(unit, 0, mode).multiply(unit)))
                .filter(value -> value.signum() > 0 && isInside(value, open, closed))
                .findFirst();
    }

    private static boolean isShorter(BigDecimal bytes, BigDecimal round) {
        BigDecimal unit = bytes.remainder(GIBI).signum() == 0 ? GIBI : MEBI;
        return precision(bytes.divide(unit, 0, RoundingMode.UNNECESSARY)) < precision(round);
    }

    private static int precision(BigDecimal value) {
        return value.stripTrailingZeros().precision();
    }

    private static boolean isInside(BigDecimal value, BigDecimal open, BigDecimal closed) {
        boolean rises = open.compareTo(closed) < 0;
        return rises
                ? value.compareTo(open) > 0 && value.compareTo(closed) <= 0
                : value.compareTo(open) < 0 && value.compareTo(closed) >= 0;
    }
}
