package dev.ratchet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private final Moments moments = new Moments(Instant.parse("2025-10-30T09:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "90m, 2025-10-30T07:30:00Z, 2025-10-30T10:30:00Z",
        "24h, 2025-10-29T09:00:00Z, 2025-10-31T09:00:00Z",
        "7d, 2025-10-23T09:00:00Z, 2025-11-06T09:00:00Z",
        "2w, 2025-10-16T09:00:00Z, 2025-11-13T09:00:00Z",
        "2025-10-30, 2025-10-30T00:00:00Z, 2025-10-30T00:00:00Z",
        "2025-10-30T10:00:00.5Z, 2025-10-30T10:00:00.5Z, 2025-10-30T10:00:00.5Z"
    })
    void an_instant_is_written_in_full_or_as_a_day_or_as_a_span(String said, Instant past, Instant future) {
        assertThat(moments.past("--since", said)).isEqualTo(past);
        assertThat(moments.future("--until", said)).isEqualTo(future);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "7", "7y", "-7d", "1234567d", "2025-13-01", "2025-10-30T10:00:00"})
    void what_is_no_instant_is_refused_with_the_option_that_said_it(String said) {
        assertThatThrownBy(() -> moments.past("--since", said))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("--since: " + said + " is no instant");
    }

    @Test
    void nothing_said_is_no_instant() {
        assertThat(moments.past("--since", null)).isNull();
    }
}
