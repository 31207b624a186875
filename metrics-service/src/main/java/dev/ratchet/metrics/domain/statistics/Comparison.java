package dev.ratchet.metrics.domain.statistics;

import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import java.time.Duration;

/**
 * Two stretches of time compared by how often violations happened in them.
 *
 * <p>The interval is the exact conditional one: of the violations of both stretches together, the number in the later one is
 * binomial with p = r·t₁ ÷ (r·t₁ + t₀) where r is the ratio of the rates and t the lengths, so the limits of p (Clopper and
 * Pearson) are those of r. J. Przyborowski, H. Wilenski: Homogeneity of results in testing samples from Poisson series,
 * Biometrika 31 (1940); E. L. Lehmann, J. P. Romano: Testing Statistical Hypotheses, section 4.5.
 */
public record Comparison(Exposure before, Exposure after) {

    /** What is shorter than this is no observation. */
    public static final Duration SHORTEST = Duration.ofDays(1);

    /** Nothing observed on either side: what comparisons are added up from. */
    public static Comparison none() {
        return new Comparison(Exposure.none(), Exposure.none());
    }

    /** Both together: violations and times add up on either side. */
    public Comparison plus(Comparison other) {
        return new Comparison(before.plus(other.before), after.plus(other.after));
    }

    /** 1 − (rate after ÷ rate before): 1 when nothing happened since, 0 when nothing changed, negative when it got worse. */
    public Figure reduction() {
        return compared(1, -1);
    }

    /** (rate after ÷ rate before) − 1: −0.5 when it happens half as often, 0 when nothing changed. */
    public Figure change() {
        return compared(-1, 1);
    }

    private Figure compared(int shift, int sign) {
        long n = before.violations() + after.violations();
        if (before.isShorterThan(SHORTEST) || after.isShorterThan(SHORTEST)) {
            return new NotEnoughData("one of the two periods is shorter than a day yet", n);
        }
        if (before.violations() == 0) {
            return new NotEnoughData("there are no violations before to compare with", n);
        }
        if (before.perWeek() * after.weeks() < 1 && after.violations() == 0) {
            return new NotEnoughData("at the rate before, not even one violation was to be expected since", n);
        }
        Interval share = Interval.ofShare(after.violations(), n);
        double atLow = shift + sign * ratio(share.low());
        double atHigh = shift + sign * ratio(share.high());
        double value = shift + sign * after.perWeek() / before.perWeek();
        Interval interval = new Interval(Math.min(atLow, atHigh), Math.max(atLow, atHigh));
        return new Measured(value, interval, after.violations(), n);
    }

    private double ratio(double shareAfter) {
        return shareAfter / (1 - shareAfter) * before.weeks() / after.weeks();
    }
}
