package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTextTest {

    @Test
    void it_reads_what_an_instant_writes() {
        Random random = new Random(42);

        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(-60_000_000_000L, 250_000_000_000L);
            long nano = i % 3 == 0 ? 0 : random.nextLong(1_000_000_000L);
            Instant time = Instant.ofEpochSecond(second, i % 5 == 0 ? nano / 1_000_000 * 1_000_000 : nano);

            assertThat(UtcText.read(time.toString())).contains(time);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T00:00:00Z", "2025-12-31T23:59:59.9Z", "0001-01-01T00:00:00.000000001Z"})
    void it_agrees_with_the_jdk(String text) {
        assertThat(UtcText.read(text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2025-02-29T00:00:00Z",
                "2025-13-01T00:00:00Z",
                "2025-00-01T00:00:00Z",
                "2025-01-00T00:00:00Z",
                "2025-01-01T24:00:00Z",
                "2025-01-01T00:60:00Z",
                "2025-01-01T23:59:60Z",
                "2025-01-01T00:00:00.Z",
                "2025-01-01T00:00:00.1234567890Z",
                "2025-01-01T00:00:00+01:00",
                "2025-01-01T00:00:00z",
                "2025-01-01 00:00:00Z",
                "2025/01/01T00:00:00Z",
                "+025-01-01T00:00:00Z",
                "2025-01-01T00:00:0٣Z"
            })
    void any_other_form_is_left_to_the_jdk(String text) {
        assertThat(UtcText.read(text)).isEmpty();
    }
}
