package dev.ratchet.metrics.domain.improvements;

import static dev.ratchet.metrics.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** From the first violation to a rule that has a say. */
class TimeToImprovementTest {

    @Test
    void each_stage_is_measured_and_the_whole_is_their_sum_for_a_single_one() {
        TimeToImprovement time = TimeToImprovement.of(List.of(new Journey(day(1), day(4), day(5), day(5.5))));

        assertThat(value(time.toProposal())).isEqualTo(3);
        assertThat(value(time.toApproval())).isEqualTo(1);
        assertThat(value(time.toEnforcement())).isEqualTo(0.5);
        assertThat(value(time.whole())).isEqualTo(4.5);
    }

    @Test
    void what_is_still_under_way_is_said_and_not_counted() {
        TimeToImprovement time = TimeToImprovement.of(
                List.of(new Journey(day(1), day(4), day(5), day(6)), new Journey(day(10), day(11), null, null)));

        assertThat(value(time.whole())).isEqualTo(5);
        assertThat(value(time.toProposal())).isEqualTo(2);
        assertThat(time.whole())
                .asInstanceOf(InstanceOfAssertFactories.type(Measured.class))
                .extracting(Measured::note)
                .isEqualTo("improvements still under way, not counted: 1");
    }

    @Test
    void a_rule_that_was_there_before_the_violation_took_no_time() {
        TimeToImprovement time = TimeToImprovement.of(List.of(new Journey(day(10), null, null, day(1))));

        assertThat(time.whole()).isEqualTo(new NotEnoughData("there are no improvements in force yet", 0));
    }

    private static double value(Figure figure) {
        return assertThat(figure)
                .asInstanceOf(InstanceOfAssertFactories.type(Measured.class))
                .actual()
                .value();
    }
}
