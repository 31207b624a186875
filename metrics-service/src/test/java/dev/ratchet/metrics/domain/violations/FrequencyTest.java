package dev.ratchet.metrics.domain.violations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationType;
import dev.ratchet.metrics.domain.violations.Frequency.Bucket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Violations in the course of time. */
class FrequencyTest {

    @Test
    void weeks_begin_on_monday_and_empty_ones_are_shown() {
        List<DailyCount> counts = List.of(
                count("2025-10-01", "release", ViolationType.WORKFLOW, 2),
                count("2025-10-05", "publish", ViolationType.WORKFLOW, 1),
                count("2025-10-13", "release", ViolationType.DOCUMENTATION, 4));

        List<Bucket> weeks = Frequency.buckets(Period.WEEK, counts);

        assertThat(weeks)
                .containsExactly(
                        new Bucket(
                                LocalDate.parse("2025-09-29"),
                                3,
                                Map.of("release", 2L, "publish", 1L),
                                Map.of("workflow", 3L)),
                        new Bucket(LocalDate.parse("2025-10-06"), 0, Map.of(), Map.of()),
                        new Bucket(
                                LocalDate.parse("2025-10-13"), 4, Map.of("release", 4L), Map.of("documentation", 4L)));
    }

    @Test
    void months_begin_on_their_first_day() {
        List<DailyCount> counts = List.of(count("2025-12-31", "release", ViolationType.WORKFLOW, 2));

        assertThat(Frequency.buckets(Period.MONTH, counts))
                .extracting(Bucket::start)
                .containsExactly(LocalDate.parse("2025-12-01"));
    }

    @Test
    void one_report_of_long_ago_hides_nothing_of_today() {
        List<DailyCount> counts = List.of(
                count("1970-01-01", "release", ViolationType.WORKFLOW, 2),
                count("2025-10-13", "release", ViolationType.WORKFLOW, 3));

        Frequency.Newest newest = Frequency.newest(Period.WEEK, counts);

        assertThat(newest.buckets()).hasSize(1);
        assertThat(newest.buckets().getFirst().violations()).isEqualTo(3);
        assertThat(newest.older()).isEqualTo(2);
    }

    @Test
    void without_violations_there_is_nothing_to_show() {
        assertThat(Frequency.buckets(Period.DAY, List.of())).isEmpty();
    }

    private static DailyCount count(String day, String workflow, ViolationType type, long violations) {
        return new DailyCount(LocalDate.parse(day), workflow, type, Severity.HIGH, violations);
    }
}
