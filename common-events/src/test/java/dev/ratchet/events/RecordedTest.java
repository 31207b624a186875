package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.PipelineEvent.PipelineReported;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedTest {

    private static final Instant APPENDED = Instant.parse("2025-10-30T10:00:00.123Z");

    @Test
    void what_happened_before_it_was_written_down_happened_then() {
        Instant weeksAgo = Instant.parse("2025-09-01T08:00:00Z");

        assertThat(told(weeksAgo).happenedAt()).isEqualTo(weeksAgo);
    }

    @Test
    void nothing_happens_after_it_was_written_down() {
        assertThat(told(Bounds.LATEST).happenedAt()).isEqualTo(APPENDED.plusNanos(999_999));
    }

    @Test
    void nothing_happened_longer_ago_than_anybody_looks_back() {
        Instant earliest = APPENDED.minus(Bounds.LONGEST_AGO);

        assertThat(told(Instant.EPOCH).happenedAt()).isEqualTo(earliest);
        assertThat(told(earliest).happenedAt()).isEqualTo(earliest);
        assertThat(told(earliest.plusNanos(1)).happenedAt()).isEqualTo(earliest.plusNanos(1));
    }

    @Test
    void a_time_within_the_millisecond_of_the_append_stays_as_it_is() {
        Instant sameMillisecond = APPENDED.plusNanos(456_789);

        assertThat(told(sameMillisecond).happenedAt()).isEqualTo(sameMillisecond);
    }

    private static Recorded<PipelineReported> told(Instant at) {
        return new Recorded<>(
                new PipelineReported("e-1", "/ci", "com.example.lunch", null, at, Map.of()),
                "e-1",
                "/ci",
                new LogPosition(Topic.PIPELINE_EVENTS, 0, 0),
                APPENDED,
                null,
                null);
    }
}
