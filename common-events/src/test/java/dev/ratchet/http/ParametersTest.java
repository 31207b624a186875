package dev.ratchet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void a_refusal_names_the_parameter() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Parameters.read("id", "seven", ViolationId::parse))
                .withMessage("Expected id to be of the form VIOL-2025-10-30-001, but it was 'seven'");
    }

    @Test
    void a_time_is_an_instant_or_a_day_in_utc() {
        assertThat(Parameters.time("from", "2025-10-30T09:00:00Z")).isEqualTo(Instant.parse("2025-10-30T09:00:00Z"));
        assertThat(Parameters.time("from", "2025-10-30")).isEqualTo(Instant.parse("2025-10-30T00:00:00Z"));
        assertThat(Parameters.time("from", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "1969-12-31", "noon", "2025-13-01"})
    void a_time_that_no_store_can_hold_is_refused(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Parameters.time("from", text))
                .extracting(InvalidValue::field)
                .isEqualTo("from");
    }

    @Test
    void a_part_of_a_list_begins_after_what_the_list_has() {
        assertThat(Page.after("b", Set.of("a", "b")::contains)).isEqualTo("b");
        assertThat(Page.after(null, Set.of()::contains)).isNull();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Page.after("zzz", Set.of("a", "b")::contains))
                .extracting(InvalidValue::field)
                .isEqualTo("after");
    }
}
