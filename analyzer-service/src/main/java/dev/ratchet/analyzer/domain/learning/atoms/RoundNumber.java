package dev.ratchet.analyzer.domain.learning.atoms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The number with the fewest digits in a gap; of equally round ones, the one nearest to its middle. */
public final class RoundNumber {

    private static final int LARGEST_POWER = 12;
    private static final int SMALLEST_POWER = -6;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

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
                return Optional.of(fitsBelow && (isNearer || !fitsAbove) ? below : above);
            }
        }
        return Optional.empty();
    }

    private static boolean isInside(BigDecimal value, BigDecimal open, BigDecimal closed) {
        boolean rises = open.compareTo(closed) < 0;
        return rises
                ? value.compareTo(open) > 0 && value.compareTo(closed) <= 0
                : value.compareTo(open) < 0 && value.compareTo(closed) >= 0;
    }
}
