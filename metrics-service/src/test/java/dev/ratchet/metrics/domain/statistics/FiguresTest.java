package dev.ratchet.metrics.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Shares, rates and medians, computed by hand. */
class FiguresTest {

    private static final Offset<Double> CLOSE = within(0.0005);

    @Test
    void a_share_shows_its_counts() {
        Figure share = Shares.share(9, 10, "runs");

        assertThat(share).isEqualTo(new Measured(0.9, Interval.ofShare(9, 10), 9, 10));
    }

    @Test
    void a_share_of_nothing_is_not_enough_data() {
        assertThat(Shares.share(0, 0, "closed runs")).isEqualTo(new NotEnoughData("there are no closed runs yet", 0));
    }

    @Test
    void eight_violations_before_and_two_after_in_equal_times_are_a_reduction_by_three_quarters() {
        Figure reduction = new Comparison(weeks(4, 8), weeks(4, 2)).reduction();

        Measured measured = measured(reduction);
        assertThat(measured.value()).isEqualTo(0.75);
        assertThat(measured.count()).isEqualTo(2);
        assertThat(measured.n()).isEqualTo(10);
        assertThat(measured.interval().low()).isCloseTo(1 - 0.55610 / 0.44390, CLOSE);
        assertThat(measured.interval().high()).isCloseTo(1 - 0.02521 / 0.97479, CLOSE);
    }

    @Test
    void unequal_times_are_compared_by_the_week() {
        Figure reduction = new Comparison(weeks(2, 4), weeks(8, 4)).reduction();

        assertThat(measured(reduction).value()).isEqualTo(0.75);
    }

    @Test
    void no_violation_since_is_a_whole_reduction_whose_lower_limit_depends_on_how_many_there_were() {
        Measured reduction = measured(new Comparison(weeks(4, 2), weeks(4, 0)).reduction());

        assertThat(reduction.value()).isEqualTo(1);
        assertThat(reduction.interval().high()).isEqualTo(1);
        assertThat(reduction.interval().low()).isCloseTo(1 - 0.84189 / 0.15811, CLOSE);
    }

    @Test
    void a_change_is_the_reduction_with_the_other_sign() {
        Measured change = measured(new Comparison(weeks(4, 8), weeks(4, 2)).change());

        assertThat(change.value()).isEqualTo(-0.75);
        assertThat(change.interval().low()).isCloseTo(0.02521 / 0.97479 - 1, CLOSE);
        assertThat(change.interval().high()).isCloseTo(0.55610 / 0.44390 - 1, CLOSE);
    }

    @Test
    void nothing_before_leaves_nothing_to_compare_with() {
        assertThat(new Comparison(weeks(4, 0), weeks(4, 3)).reduction())
                .isEqualTo(new NotEnoughData("there are no violations before to compare with", 3));
    }

    @Test
    void a_period_without_length_has_no_rate() {
        assertThat(new Comparison(weeks(4, 2), weeks(0, 0)).reduction()).isInstanceOf(NotEnoughData.class);
    }

    @Test
    void a_second_after_enforcement_nothing_can_be_said() {
        Exposure aSecond = new Exposure(0, Duration.ofSeconds(1));

        assertThat(new Comparison(weeks(4, 2), aSecond).reduction())
                .isEqualTo(new NotEnoughData("one of the two periods is shorter than a day yet", 2));
        assertThat(new Comparison(aSecond, weeks(4, 2)).change()).isInstanceOf(NotEnoughData.class);
    }

    @Test
    void that_nothing_happened_says_something_once_something_was_to_be_expected() {
        Exposure sixDays = new Exposure(0, Duration.ofDays(6));

        assertThat(new Comparison(weeks(4, 2), sixDays).reduction())
                .isEqualTo(new NotEnoughData("at the rate before, not even one violation was to be expected since", 2));
        assertThat(new Comparison(weeks(4, 2), weeks(2, 0)).reduction()).isInstanceOf(Measured.class);
        assertThat(new Comparison(weeks(4, 2), new Exposure(1, Duration.ofDays(6))).reduction())
                .isInstanceOf(Measured.class);
    }

    @Test
    void the_median_of_an_even_number_of_times_lies_in_the_middle_of_two() {
        Figure median = Medians.days(List.of(days(10), days(1), days(4), days(2)), "proposals");

        assertThat(measured(median).value()).isEqualTo(3);
        assertThat(measured(median).interval().high()).isInfinite();
    }

    @Test
    void a_target_is_met_on_its_own_side_only() {
        assertThat(Measure.PREVENTION_RATE.isMetBy(0.96)).isTrue();
        assertThat(Measure.PREVENTION_RATE.isMetBy(0.95)).isFalse();
        assertThat(Measure.FALSE_POSITIVE_RATE.isMetBy(0.049)).isTrue();
        assertThat(Measure.VIOLATION_FREQUENCY.isMetBy(-0.5)).isTrue();
        assertThat(Measure.TIME_TO_IMPROVEMENT.isMetBy(7)).isFalse();
    }

    private static Exposure weeks(long weeks, long violations) {
        return new Exposure(violations, Duration.ofDays(7 * weeks));
    }

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }

    private static Measured measured(Figure figure) {
        return assertThat(figure)
                .asInstanceOf(InstanceOfAssertFactories.type(Measured.class))
                .actual();
    }
}
