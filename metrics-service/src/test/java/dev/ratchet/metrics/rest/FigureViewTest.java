package dev.ratchet.metrics.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.metrics.domain.statistics.Measure;
import dev.ratchet.metrics.domain.statistics.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureViewTest {

    @Test
    void one_observation_reaches_no_target_and_misses_none() {
        FigureView one = FigureView.of(Measure.PREVENTION_RATE, Shares.share(1, 1, "episodes"));

        assertThat(one.value()).isEqualTo(1.0);
        assertThat(one.met()).isNull();
        assertThat(one.unjudged()).isEqualTo("not enough data: 1 of 20 observations");
    }

    @Test
    void a_target_is_judged_from_the_observation_on_that_it_names() {
        FigureView reached = FigureView.of(Measure.PREVENTION_RATE, Shares.share(20, 20, "episodes"));
        FigureView missed = FigureView.of(Measure.PREVENTION_RATE, Shares.share(19, 20, "episodes"));

        assertThat(reached.met()).isTrue();
        assertThat(missed.met()).isFalse();
        assertThat(reached.unjudged()).isNull();
        assertThat(reached.target())
                .extracting(FigureView.TargetView::judgedFrom)
                .isEqualTo(20L);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void where_nothing_is_known_nothing_is_judged(Measure measure) {
        FigureView nothing = FigureView.of(measure, Shares.share(0, 0, "episodes"));

        assertThat(nothing.met()).isNull();
        assertThat(nothing.reason()).isEqualTo("there are no episodes yet");
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"PREVENTED_PER_TRIGGER", "EFFECTIVENESS", "STAGE", "ADHERENCE"})
    void what_has_no_target_is_not_judged(Measure measure) {
        FigureView shown = FigureView.of(measure, Shares.share(1, 1, "episodes"));

        assertThat(shown.target()).isNull();
        assertThat(shown.met()).isNull();
        assertThat(shown.unjudged()).isNull();
    }
}
