package dev.ratchet.metrics.domain.house;

import static dev.ratchet.metrics.Samples.PATTERN;
import static dev.ratchet.metrics.Samples.activated;
import static dev.ratchet.metrics.Samples.day;
import static dev.ratchet.metrics.Samples.detected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.RuleMode;
import dev.ratchet.metrics.domain.rules.RuleEvidence;
import dev.ratchet.metrics.domain.rules.RuleLife;
import dev.ratchet.metrics.domain.rules.RuleTotals;
import dev.ratchet.metrics.domain.statistics.Comparison;
import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import dev.ratchet.metrics.domain.violations.Violation;
import dev.ratchet.metrics.domain.workflows.Adherence;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The house as a whole, and the time it is asked about. */
class HouseReportTest {

    @Test
    void the_effects_of_rules_add_up_by_their_violations_and_times() {
        RuleEvidence four = rule(List.of(seen(1, 1), seen(2, 2), seen(3, 3), seen(4, 4)));
        RuleEvidence fourAndTwo =
                rule(List.of(seen(1, 1), seen(2, 2), seen(3, 3), seen(4, 4), seen(5, 30), seen(6, 31)));

        HouseReport report = HouseReport.of(evidence(List.of(four, fourAndTwo)));

        assertThat(report.escaped()).isEqualTo(2);
        assertThat(report.effectiveness())
                .asInstanceOf(InstanceOfAssertFactories.type(Measured.class))
                .satisfies(measured -> {
                    assertThat(measured.value()).isEqualTo(0.75);
                    assertThat(measured.count()).isEqualTo(2);
                    assertThat(measured.n()).isEqualTo(10);
                });
    }

    @Test
    void an_empty_house_has_not_enough_data_for_anything() {
        HouseReport report = HouseReport.of(evidence(List.of()));

        assertThat(Stream.of(
                        report.totals().preventionRate(),
                        report.effectiveness(),
                        report.firstTimeQuality(),
                        report.timeToImprovement().whole(),
                        report.automationLevel(),
                        report.adherence(),
                        report.violationFrequency()))
                .allSatisfy(figure -> assertThat(figure).isInstanceOf(NotEnoughData.class));
    }

    @Test
    void an_open_time_ends_with_the_newest_event_and_begins_with_the_log() {
        assertThat(Span.of(Question.aboutEverything(), day(56))).isEqualTo(new Span(Instant.EPOCH, day(56)));
    }

    @Test
    void violations_are_compared_over_three_months_where_no_beginning_is_given() {
        Span everything = Span.of(Question.aboutEverything(), day(200));
        Question sinceThen = new Question(null, day(150), null);

        assertThat(everything.period(Question.aboutEverything())).isEqualTo(new Span(day(110), day(200)));
        assertThat(everything.period(Question.aboutEverything()).before()).isEqualTo(new Span(day(20), day(110)));
        assertThat(Span.of(sinceThen, day(200)).period(sinceThen)).isEqualTo(new Span(day(150), day(200)));
    }

    @Test
    void a_time_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Question(null, day(2), day(1))).isInstanceOf(InvalidValue.class);
    }

    private static HouseEvidence evidence(List<RuleEvidence> rules) {
        return new HouseEvidence(
                new Span(day(0), day(56)),
                0,
                RuleTotals.of(List.of()),
                rules,
                Comparison.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Adherence(0, 0));
    }

    private static RuleEvidence rule(List<Violation> violations) {
        RuleLife rule = Objects.requireNonNull(RuleLife.after(null, activated(RuleMode.ENFORCE, 28)));
        return new RuleEvidence(rule, PATTERN, violations, List.of(), day(0), day(56));
    }

    private static Violation seen(int number, double day) {
        return Objects.requireNonNull(Violation.after(null, detected(number, "lamp", day)));
    }
}
