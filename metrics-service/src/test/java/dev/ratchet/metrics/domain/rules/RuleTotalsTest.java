package dev.ratchet.metrics.domain.rules;

import static dev.ratchet.metrics.Samples.RULE;
import static dev.ratchet.metrics.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Verdict;
import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import dev.ratchet.metrics.domain.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rates of a rule, by hand. */
class RuleTotalsTest {

    private final RuleTotals totals = RuleTotals.of(List.of(
            count(false, Verdict.PREVENTED, 8, 12),
            count(false, Verdict.OVERRIDDEN, 1, 2),
            count(false, Verdict.FALSE_POSITIVE, 1, 1),
            count(false, Verdict.WAIVED, 3, 3),
            count(false, Verdict.OPEN, 2, 2),
            count(true, Verdict.PREVENTED, 50, 90)));

    @Test
    void waived_and_open_episodes_count_as_triggered_and_enter_no_rate() {
        assertThat(totals.triggered()).isEqualTo(15);
        assertThat(totals.preventionRate()).isEqualTo(new Measured(0.8, Interval.ofShare(8, 10), 8, 10));
        assertThat(totals.falsePositiveRate()).isEqualTo(new Measured(0.1, Interval.ofShare(1, 10), 1, 10));
    }

    @Test
    void prevented_is_held_against_triggers_too() {
        assertThat(totals.preventedPerTrigger()).isEqualTo(new Measured(0.4, Interval.ofShare(8, 20), 8, 20));
    }

    @Test
    void shadows_are_counted_apart() {
        assertThat(totals.shadowEpisodes()).isEqualTo(50);
        assertThat(totals.triggers()).isEqualTo(20);
        assertThat(totals.with(Verdict.PREVENTED)).isEqualTo(8);
    }

    @Test
    void a_rule_without_a_judged_episode_has_no_rate() {
        RuleTotals fresh = RuleTotals.of(List.of(count(false, Verdict.OPEN, 2, 2)));

        assertThat(fresh.preventionRate()).isEqualTo(new NotEnoughData("there are no judged episodes yet", 0));
    }

    private static EpisodeCount count(boolean isShadow, Verdict verdict, long episodes, long triggers) {
        return new EpisodeCount(RULE, isShadow, verdict, episodes, triggers, day(1));
    }
}
