package dev.ratchet.metrics.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Intervals against published tables and closed forms. */
class IntervalTest {

    private static final Offset<Double> CLOSE = within(0.00005);

    @Test
    void nine_of_ten_has_the_limits_of_the_printed_table() {
        Interval interval = Interval.ofShare(9, 10);

        assertThat(interval.low()).isCloseTo(0.5550, CLOSE);
        assertThat(interval.high()).isCloseTo(0.9975, CLOSE);
    }

    @Test
    void none_of_ten_may_still_be_up_to_three_in_ten() {
        Interval interval = Interval.ofShare(0, 10);

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(1 - Math.pow(0.025, 0.1), CLOSE);
    }

    @Test
    void one_of_one_says_almost_nothing() {
        Interval interval = Interval.ofShare(1, 1);

        assertThat(interval.low()).isCloseTo(0.025, CLOSE);
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void the_limits_leave_two_and_a_half_percent_of_the_binomial_distribution_on_either_side() {
        Interval interval = Interval.ofShare(2, 5);

        assertThat(atLeast(2, 5, interval.low())).isCloseTo(0.025, CLOSE);
        assertThat(1 - atLeast(3, 5, interval.high())).isCloseTo(0.025, CLOSE);
    }

    @Test
    void more_hits_than_trials_are_refused() {
        assertThatThrownBy(() -> Interval.ofShare(3, 2)).hasMessageContaining("3 of 2");
    }

    @Test
    void the_median_of_five_values_may_be_anything() {
        assertThat(Interval.ofMedian(List.of(1.0, 2.0, 3.0, 4.0, 5.0)))
                .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void the_median_of_six_values_lies_between_the_first_and_the_last() {
        assertThat(Interval.ofMedian(upTo(6))).isEqualTo(new Interval(1, 6));
    }

    @Test
    void the_median_of_ten_values_lies_between_the_second_and_the_ninth() {
        assertThat(Interval.ofMedian(upTo(10))).isEqualTo(new Interval(2, 9));
    }

    private static List<Double> upTo(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> (double) i).toList();
    }

    private static double atLeast(int hits, int n, double p) {
        double sum = 0;
        for (int k = hits; k <= n; k++) {
            sum += choose(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k);
        }
        return sum;
    }

    private static double choose(int n, int k) {
        return k == 0 ? 1 : choose(n, k - 1) * (n - k + 1) / k;
    }
}
