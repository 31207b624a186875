package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    @ParameterizedTest
    @MethodSource("dev.ratchet.events.Golden#all")
    void what_was_written_once_is_read_and_written_again_as_it_was(Golden golden) throws IOException {
        Event event = golden.decoded();

        JsonNode rewritten = Json.mapper().readTree(EventCodec.encode(event));

        assertThat(rewritten).isEqualTo(golden.data());
        assertThat(EventType.of(event)).isEqualTo(golden.type());
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.events.Golden#all")
    void an_event_says_what_it_is_keyed_by_and_when_it_happened(Golden golden) {
        Event event = golden.decoded();

        assertThat(event.key()).isNotBlank();
        assertThat(golden.data().toString())
                .contains(event.key())
                .contains(event.at().toString());
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.events.Golden#all")
    void two_readings_of_one_sample_are_the_same_value(Golden golden) {
        assertThat(golden.decoded()).isEqualTo(golden.decoded()).hasSameHashCodeAs(golden.decoded());
    }
}
